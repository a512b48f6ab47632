namespace TikiSpec.Model.Surface;

/// <summary>A use of a type. Types are named, never held, so that there are no cycles and equality is cheap.</summary>
public sealed record TypeRef
{
    public required TypeKind Kind { get; init; }

    /// <summary>Object, OpenEnum, ClosedEnum: the emitted type's name.</summary>
    public string? Name { get; init; }

    /// <summary>List, Map, Csv: the element.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>Csv: between the items, as it is written; blanks around it are accepted in reading.</summary>
    public string? Separator { get; init; }

    /// <summary>The schema allows JSON null at this place (an element, a map value, a result; for properties see
    /// <see cref="PropertyModel.IsNullable"/>).</summary>
    public bool AllowsNull { get; init; }

    public static TypeRef Any { get; } = new() { Kind = TypeKind.Any };

    public static TypeRef Of(TypeKind kind) => new() { Kind = kind };

    public static TypeRef ListOf(TypeRef item) => new() { Kind = TypeKind.List, Item = item };

    public static TypeRef MapOf(TypeRef item) => new() { Kind = TypeKind.Map, Item = item };
}
