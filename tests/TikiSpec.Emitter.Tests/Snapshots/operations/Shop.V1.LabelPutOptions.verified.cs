/// <summary>What can be left out of a call of <see cref="global::Shop.V1.ILabelsEndpoints.PutAsync"/>; what is null is not sent.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial record LabelPutOptions
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

    /// <inheritdoc/>
    public bool Equals(LabelPutOptions? other) =>
        ReferenceEquals(this, other) || (other is not null
            && global::TikiSpec.Runtime.ApiEquality.Equals(Sizes, other.Sizes)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Colors, other.Colors)
            && global::System.Collections.Generic.EqualityComparer<int?>.Default.Equals(Limit, other.Limit)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Filter, other.Filter)
            && global::System.Collections.Generic.EqualityComparer<string?>.Default.Equals(XTrace, other.XTrace)
            && global::System.Collections.Generic.EqualityComparer<int?>.Default.Equals(XLevel, other.XLevel)
            && global::System.Collections.Generic.EqualityComparer<string?>.Default.Equals(Session, other.Session)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Where, other.Where));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new global::System.HashCode();
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Sizes));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Colors));
        hash.Add(Limit);
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Filter));
        hash.Add(XTrace);
        hash.Add(XLevel);
        hash.Add(Session);
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Where));
        return hash.ToHashCode();
    }

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecordText.Print(builder,
            ("Sizes", Sizes),
            ("Colors", Colors),
            ("Limit", Limit),
            ("Filter", Filter),
            ("XTrace", XTrace),
            ("XLevel", XLevel),
            ("Session", Session),
            ("Where", Where));
}
