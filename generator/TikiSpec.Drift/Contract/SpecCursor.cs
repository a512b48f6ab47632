using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>A place in a document: the node, and the pointer that leads to it. Nodes do not know their pointers.</summary>
/// <remarks>Most places are looked at once and found empty, so the pointer of a step is put together when somebody asks for it.</remarks>
public readonly record struct SpecCursor
{
    private readonly string? _around;
    private readonly string? _step;

    public SpecCursor(SpecNode? node, string pointer)
    {
        Node = node;
        _around = pointer;
    }

    private SpecCursor(SpecNode? node, string around, string step)
    {
        Node = node;
        _around = around;
        _step = step;
    }

    public SpecNode? Node { get; }

    public string Pointer => _step is null ? _around ?? "" : JsonPointer.Append(_around!, _step);

    public bool Exists => Node is not null;

    public SpecMapping? Mapping => Node as SpecMapping;

    /// <summary>The scalar's text, or null where it is no scalar or null.</summary>
    public string? Text => Node is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    public bool IsTrue => Node is SpecScalar { IsTrue: true };

    public bool IsFalse => Node is SpecScalar { Kind: ScalarKind.Boolean, IsTrue: false };

    public SpecLocation? Location => Node?.Location;

    public SpecCursor this[string name] => new(Mapping?[name], Pointer, name);

    /// <summary>The same place, with its pointer put together: for places whose members are looked at one by one.</summary>
    public SpecCursor Settled() => _step is null ? this : new SpecCursor(Node, Pointer);

    public bool Equals(SpecCursor other) => ReferenceEquals(Node, other.Node) && Pointer == other.Pointer;

    public override int GetHashCode() => Node?.GetHashCode() ?? 0;

    public IEnumerable<KeyValuePair<string, SpecCursor>> Members()
    {
        if (Mapping is { } mapping)
        {
            var pointer = Pointer;
            foreach (var member in mapping.Members)
            {
                yield return new(member.Name, new SpecCursor(member.Value, pointer, member.Name));
            }
        }
    }

    public IEnumerable<SpecCursor> Items()
    {
        if (Node is SpecSequence sequence)
        {
            var pointer = Pointer;
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                yield return new SpecCursor(sequence.Items[i], JsonPointer.Append(pointer, i));
            }
        }
    }

    /// <summary>The texts of a sequence of scalars.</summary>
    public IEnumerable<string> Texts() => Items().Where(item => item.Text is not null).Select(item => item.Text!);
}
