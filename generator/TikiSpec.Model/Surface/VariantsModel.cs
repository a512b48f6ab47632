namespace TikiSpec.Model.Surface;

/// <summary>x-client-variants: a product whose variants differ by named options, in C# names.</summary>
/// <param name="Labels">The list of the options' names.</param>
/// <param name="Items">The list of variants.</param>
/// <param name="Item">The record of a variant.</param>
/// <param name="Values">The properties of a variant that hold its values, in the order of the names.</param>
/// <param name="WireValues">The same, as they travel.</param>
public sealed record VariantsModel(
    string Labels,
    string Items,
    string Item,
    EquatableList<string> Values,
    EquatableList<string> WireValues
);
