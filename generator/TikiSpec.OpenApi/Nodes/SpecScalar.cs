using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A string, number, boolean or null.</summary>
public sealed class SpecScalar : SpecNode
{
    public SpecScalar(SpecSource source, int start, int end, string text, ScalarKind kind)
        : base(source, start, end)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The value without quotes and escapes; a number as it is written.</summary>
    public string Text { get; }

    public ScalarKind Kind { get; }

    public bool IsNull => Kind == ScalarKind.Null;

    public bool IsTrue => Kind == ScalarKind.Boolean && Text[0] is ('t' or 'T');

    public override string Noun =>
        Kind switch
        {
            ScalarKind.Null => "nothing (null)",
            ScalarKind.Boolean => "a boolean",
            ScalarKind.String => "a string",
            _ => "a number",
        };
}

/// <summary>What a scalar is by the YAML 1.2 core schema, which JSON's values are a part of.</summary>
public enum ScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
}
