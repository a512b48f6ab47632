namespace TikiSpec.Emulator.Behaviours;

/// <summary>Which products a list shows. The two lists that filter name their times differently.</summary>
internal sealed record ProductFilter(IReadOnlyList<string> Words, bool? IsActive, long? CategoryId, TimeWindow Created, TimeWindow Updated)
{
    public static ProductFilter Read(
        ParameterValues parameters,
        string createdFrom,
        string createdTo,
        string updatedFrom,
        string updatedTo
    ) =>
        new(
            parameters.Text("name")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            parameters.Flag("active"),
            parameters.Integer("category_id"),
            TimeWindow.Read(parameters, createdFrom, createdTo),
            TimeWindow.Read(parameters, updatedFrom, updatedTo)
        );

    public bool Holds(EmulatedProduct product) =>
        Words.All(word => product.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
        && (IsActive is null || product.IsActive == IsActive)
        && (CategoryId is null || product.IsInCategory(CategoryId.Value))
        && Created.Holds(product.CreatedAt)
        && Updated.Holds(product.UpdatedAt);
}
