namespace TikiSpec.Model.Surface;

/// <summary>A use of a type. Types are named, never held, so that there are no cycles and equality is cheap.</summary>
public sealed record TypeRef
{
    public required TypeKind Kind { get; init; }

    /// <summary>Object, OpenEnum, ClosedEnum, Union: the emitted type's name.</summary>
    public string? Name { get; init; }

    /// <summary>List, Map, Csv, Set: the element.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>Csv: between the items, as it is written; blanks around it are accepted in reading.</summary>
    public string? Separator { get; init; }

    /// <summary>Set: what stands before the values.</summary>
    public SetPrefixes? Prefixes { get; init; }

    /// <summary>The schema allows JSON null at this place (an element, a map value, a result; for properties see
    /// <see cref="PropertyModel.IsNullable"/>).</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Any JSON: <c>ApiValue</c>, which says by itself that it is null or not there.</summary>
    public bool IsAny => Kind == TypeKind.Any;

    public bool IsString => Kind == TypeKind.String;

    public bool IsFile => Kind == TypeKind.File;

    /// <summary>A record of the client.</summary>
    public bool IsObject => Kind == TypeKind.Object;

    public bool IsOpenEnum => Kind == TypeKind.OpenEnum;

    public bool IsClosedEnum => Kind == TypeKind.ClosedEnum;

    /// <summary>One of several types.</summary>
    public bool IsUnion => Kind == TypeKind.Union;

    /// <summary>A JSON array.</summary>
    public bool IsList => Kind == TypeKind.List;

    /// <summary>A JSON object with any names and values of one type.</summary>
    public bool IsMap => Kind == TypeKind.Map;

    /// <summary>A string of separated items.</summary>
    public bool IsSeparated => Kind == TypeKind.Csv;

    /// <summary>A string that says which values are meant.</summary>
    public bool IsSet => Kind == TypeKind.Set;

    public static TypeRef Any { get; } = new() { Kind = TypeKind.Any };

    public static TypeRef String { get; } = new() { Kind = TypeKind.String };

    /// <summary>A body that is no JSON.</summary>
    public static TypeRef Binary { get; } = new() { Kind = TypeKind.Binary };

    /// <summary>A part of a multipart body that is a file.</summary>
    public static TypeRef File { get; } = new() { Kind = TypeKind.File };

    public static TypeRef Int32 { get; } = new() { Kind = TypeKind.Int32 };

    public static TypeRef Int64 { get; } = new() { Kind = TypeKind.Int64 };

    public static TypeRef Of(TypeKind kind) => new() { Kind = kind };

    /// <summary>A record of the client.</summary>
    public static TypeRef Object(string name) => new() { Kind = TypeKind.Object, Name = name };

    public static TypeRef OpenEnum(string name) => new() { Kind = TypeKind.OpenEnum, Name = name };

    public static TypeRef ClosedEnum(string name) => new() { Kind = TypeKind.ClosedEnum, Name = name };

    public static TypeRef Union(string name) => new() { Kind = TypeKind.Union, Name = name };

    public static TypeRef ListOf(TypeRef item) => new() { Kind = TypeKind.List, Item = item };

    public static TypeRef Separated(TypeRef item, string separator) =>
        new()
        {
            Kind = TypeKind.Csv,
            Item = item,
            Separator = separator,
        };

    public static TypeRef SetOf(TypeRef item, SetPrefixes prefixes, string separator) =>
        new()
        {
            Kind = TypeKind.Set,
            Item = item,
            Prefixes = prefixes,
            Separator = separator,
        };

    public static TypeRef MapOf(TypeRef item) => new() { Kind = TypeKind.Map, Item = item };
}

/// <summary>What stands before values that are meant, and before those that are not.</summary>
public sealed record SetPrefixes(string In, string NotIn);
