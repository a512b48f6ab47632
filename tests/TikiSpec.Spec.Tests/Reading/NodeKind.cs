namespace TikiSpec.Spec.Tests.Reading;

/// <summary>The JSON type of a <see cref="Node"/>.</summary>
internal enum NodeKind
{
    Null,
    Text,
    Number,
    Flag,
    List,
    Map,
}
