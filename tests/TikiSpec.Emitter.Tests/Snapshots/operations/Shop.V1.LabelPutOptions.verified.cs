/// <summary>What can be left out of a call of <see cref="global::Shop.V1.ILabelsEndpoints.PutAsync"/>; what is null is not sent.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class LabelPutOptions
{
    /// <summary>The parameter <c>sizes</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<int>? Sizes { get; init; }

    /// <summary>The parameter <c>colors</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string>? Colors { get; init; }

    /// <summary>How many.</summary>
    /// <remarks>Default: <c>20</c>. At most 100.</remarks>
    public int? Limit { get; init; }

    /// <summary>The parameter <c>filter</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string>? Filter { get; init; }

    /// <summary>The parameter <c>X-Trace</c>.</summary>
    public string? XTrace { get; init; }

    /// <summary>The parameter <c>X-Level</c>.</summary>
    public int? XLevel { get; init; }

    /// <summary>The parameter <c>session</c>.</summary>
    public string? Session { get; init; }

    /// <summary>The parameter <c>where</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string>? Where { get; init; }
}
