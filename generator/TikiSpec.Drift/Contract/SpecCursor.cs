using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>A place in a document: the node, and the pointer that leads to it. Nodes do not know their pointers.</summary>
public readonly record struct SpecCursor(SpecNode? Node, string Pointer)
{
    public bool Exists => Node is not null;

    public SpecMapping? Mapping => Node as SpecMapping;

    /// <summary>The scalar's text, or null where it is no scalar or null.</summary>
    public string? Text => Node is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    public bool IsTrue => Node is SpecScalar { IsTrue: true };

    public bool IsFalse => Node is SpecScalar { Kind: ScalarKind.Boolean, IsTrue: false };

    public SpecLocation? Location => Node?.Location;

    public SpecCursor this[string name] => new(Mapping?[name], JsonPointer.Append(Pointer, name));

    public IEnumerable<KeyValuePair<string, SpecCursor>> Members()
    {
        foreach (var member in Mapping?.Members ?? [])
        {
            yield return new(member.Name, new SpecCursor(member.Value, JsonPointer.Append(Pointer, member.Name)));
        }
    }

    public IEnumerable<SpecCursor> Items()
    {
        if (Node is SpecSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                yield return new SpecCursor(sequence.Items[i], JsonPointer.Append(Pointer, i));
            }
        }
    }

    /// <summary>The texts of a sequence of scalars.</summary>
    public IEnumerable<string> Texts() => Items().Where(item => item.Text is not null).Select(item => item.Text!);
}
