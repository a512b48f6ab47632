namespace TikiSpec.Model.Surface;

/// <summary>x-client-batch, its names resolved to C# properties: a call with at most <see cref="Max"/> rows, made over
/// any number.</summary>
public sealed record BatchModel
{
    /// <summary><c>UpdateManySkus</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>The body's property that holds the rows.</summary>
    public required string RowsProperty { get; init; }

    public required TypeRef Row { get; init; }

    public required int Max { get; init; }

    /// <summary>The result's property that holds a result per row.</summary>
    public required string ResultsProperty { get; init; }

    public required TypeRef RowResult { get; init; }

    /// <summary>The row result's boolean.</summary>
    public required string SuccessProperty { get; init; }

    /// <summary>Properties that stand in both a row and its result and say which row it was, most telling
    /// first.</summary>
    public required EquatableList<string> KeyProperties { get; init; }
}
