namespace TikiSpec.Model.Surface;

/// <summary>A type that is emitted as a file of its own.</summary>
public abstract record TypeModel
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    public DeprecationModel? Deprecation { get; init; }

    /// <summary>The types that a value of this one may hold.</summary>
    public IEnumerable<TypeRef> TypesWithin() =>
        this switch
        {
            ObjectModel model => model.Properties.Select(static property => property.Type).Append(model.AdditionalType),
            UnionModel model => model.Cases.Select(static one => one.Type),
            OutcomeModel model => model.Cases.Select(static one => one.Type).OfType<TypeRef>(),
            _ => [],
        };
}
