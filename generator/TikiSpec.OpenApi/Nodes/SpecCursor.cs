using System.Globalization;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A place in a document: the node, and the pointer that leads to it. Nodes do not know their
/// pointers.</summary>
/// <remarks>
/// Most places are looked at once and never told, so a pointer is put together when somebody asks for it. A class,
/// since lists and queries of
/// classes run on code that comes compiled with the runtime, while those of a struct are compiled anew in every
/// process.
/// </remarks>
public sealed class SpecCursor : IEquatable<SpecCursor>
{
    private readonly SpecCursor? _around;
    private readonly int _index;
    private string? _name;
    private string? _pointer;

    public SpecCursor(SpecNode? node, string pointer)
    {
        Node = node;
        _name = "";
        _pointer = pointer;
    }

    private SpecCursor(SpecNode? node, SpecCursor around, string? name, int index)
    {
        Node = node;
        _around = around;
        _name = name;
        _index = index;
    }

    /// <summary>A place that no document has.</summary>
    public static SpecCursor Nowhere { get; } = new(null, "");

    public SpecNode? Node { get; }

    /// <summary>The last step: a property's name, an item's index; empty at the root.</summary>
    public string Name => _name ??= _index.ToString(CultureInfo.InvariantCulture);

    public string Pointer => _pointer ??= JsonPointer.Append(_around!.Pointer, Name);

    /// <summary>The key that the place stands behind; null at the root and in a sequence.</summary>
    public SpecScalar? Key => _around?.Mapping?.KeyOf(Name);

    /// <summary>The same place, told at its key; itself at the root and in a sequence.</summary>
    public SpecCursor AtKey => Key is { } key ? new(key, _around!, Name, -1) : this;

    /// <summary>The place that it stands in; null at the root.</summary>
    public SpecCursor? Around => _around;

    /// <summary>Two steps below the root: <c>components</c>, then <c>schemas</c>, then any name. Cheaper than its
    /// pointer.</summary>
    internal bool IsChildOf(string first, string second) =>
        _around is { } inner
        && inner._around is { } outer
        && inner.Name == second
        && outer.Name == first
        && outer._around is { _around: null, Pointer.Length: 0 };

    public bool Exists => Node is not null;

    public bool IsMapping => Node is SpecMapping;

    public bool IsNull => Node is SpecScalar { IsNull: true };

    /// <summary>A number, a boolean or a null counts by itself; only a string is one.</summary>
    public bool IsString => Node is SpecScalar { Kind: ScalarKind.String };

    public bool IsBoolean => Node is SpecScalar { Kind: ScalarKind.Boolean };

    public bool IsSequence => Node is SpecSequence;

    public SpecMapping? Mapping => Node as SpecMapping;

    /// <summary>The scalar's text, or null where it is no scalar or null.</summary>
    public string? Text => Node is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    public bool IsTrue => Node is SpecScalar { IsTrue: true };

    public bool IsFalse => Node is SpecScalar { Kind: ScalarKind.Boolean, IsTrue: false };

    public SpecLocation? Location => Node?.Location;

    /// <summary>The text that stands there; null where there is none.</summary>
    public SpecExcerpt? Excerpt => Node is null ? null : new SpecExcerpt(Node.Source, Node.Start, Node.End);

    public SpecCursor this[string name] => new(Mapping?[name], this, name, -1);

    public bool Has(string name) => Mapping?[name] is not null;

    public bool Equals(SpecCursor? other) => other is not null && ReferenceEquals(Node, other.Node) && Pointer == other.Pointer;

    public override bool Equals(object? obj) => Equals(obj as SpecCursor);

    public override int GetHashCode() => Node?.GetHashCode() ?? 0;

    public IEnumerable<SpecCursor> Properties()
    {
        if (Mapping is { } mapping)
        {
            foreach (var property in mapping.Properties)
            {
                yield return new SpecCursor(property.Value, this, property.Name, -1);
            }
        }
    }

    public IEnumerable<SpecCursor> Items()
    {
        if (Node is SpecSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                yield return new SpecCursor(sequence.Items[i], this, null, i);
            }
        }
    }

    /// <summary>The property at an index of the mapping.</summary>
    public SpecCursor PropertyAt(int index)
    {
        var property = Mapping!.Properties[index];
        return new(property.Value, this, property.Name, -1);
    }

    /// <summary>The item at an index of the sequence.</summary>
    public SpecCursor ItemAt(int index) => new(((SpecSequence)Node!).Items[index], this, null, index);

    /// <summary>The place that a JSON pointer leads to from here; nowhere where there is none.</summary>
    public SpecCursor Find(string pointer)
    {
        var at = JsonPointer.IsPointer(pointer) ? this : Nowhere;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            at = at.Node is SpecSequence sequence
                ? JsonPointer.IndexIn(sequence, segment) is { } index
                    ? at.ItemAt(index)
                    : Nowhere
                : at[segment];
            if (!at.Exists)
            {
                return Nowhere;
            }
        }

        return at;
    }

    /// <summary>The texts of a sequence of scalars.</summary>
    public IEnumerable<string> Texts() => Items().Where(item => item.Text is not null).Select(item => item.Text!);
}
