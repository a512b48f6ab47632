namespace TikiSpec.Model.Reading;

/// <summary>Decides what depends on several types or on the way that types are used.</summary>
internal sealed class SurfaceFinisher
{
    public SurfaceFinisher(IReadOnlyList<TypeModel> types, IReadOnlyList<ReadOperation> operations, ProblemList problems)
    {
        var reach = new TypeReach(types, operations.Select(operation => operation.Operation));
        var rules = new NullabilityRules(types.OfType<ObjectModel>().ToList(), reach);
        var byName = types.ToDictionary(
            type => type.Name,
            type => type is ObjectModel model ? rules.Apply(model) : type,
            StringComparer.Ordinal
        );
        ItemsPropertyRule.Apply(byName, operations);
        var calls = new CallReader(byName, problems);
        Types = byName.Values.OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableList();
        Operations = calls.Read(operations);
    }

    public EquatableList<TypeModel> Types { get; }

    public IReadOnlyList<ReadOperation> Operations { get; }
}
