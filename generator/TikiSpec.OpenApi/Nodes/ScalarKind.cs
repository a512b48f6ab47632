namespace TikiSpec.OpenApi.Nodes;

/// <summary>What a scalar is by the YAML 1.2 core schema, which JSON's values are a part of.</summary>
public enum ScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
}
