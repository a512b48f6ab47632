namespace TikiSpec.Model.Surface;

/// <summary>An object schema, <c>allOf</c> flattened.</summary>
public sealed record ObjectModel : TypeModel
{
    public required EquatableList<PropertyModel> Properties { get; init; }

    /// <summary>The type of undeclared properties. Any value unless the schema says otherwise; they
    /// are kept in every case.</summary>
    public required TypeRef AdditionalType { get; init; }

    /// <summary>The C# property that holds undeclared properties by that type: <c>AdditionalValues</c>; null where they
    /// have none, and where any value may come.</summary>
    public string? AdditionalName { get; init; }

    /// <summary>The schema says <c>additionalProperties</c> itself: undeclared properties are part of it, not a
    /// surprise.</summary>
    public bool ExpectsAdditional { get; init; }

    /// <summary>A record, which is compared by its values and can be copied; else a class, which takes a compiler less:
    /// see <c>RecordRule</c>.</summary>
    public bool IsRecord { get; init; } = true;

    /// <summary>Reachable from a request body or parameter: what a request must have is then <c>required</c> in
    /// C#.</summary>
    public required bool IsInRequest { get; init; }

    /// <summary>Reachable from a response.</summary>
    public required bool IsInResponse { get; init; }

    /// <summary>The C# member over whose elements the type is a list (<c>Data</c>), or null.</summary>
    public string? ItemsProperty { get; init; }

    /// <summary>Which properties go together; null where nothing is known of it.</summary>
    public NeedsModel? Needs { get; init; }

    /// <summary>How it says which warehouse has how much; null where it does not.</summary>
    public StockModel? Stock { get; init; }

    /// <summary>The ids that it selects, or those of its parts; null where it does neither.</summary>
    public IdsModel? Ids { get; init; }

    /// <summary>How its variants differ from one another; null where there are none.</summary>
    public VariantsModel? Variants { get; init; }

    /// <summary>The properties by which it is told from the other variants of a product, in order; null where it is no
    /// variant.</summary>
    public EquatableList<string>? OptionValues { get; init; }

    /// <summary>How it says what somebody has decided, where an operation that gives it can be waited for; else
    /// null.</summary>
    public PollModel? Decision { get; init; }
}
