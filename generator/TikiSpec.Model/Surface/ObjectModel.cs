namespace TikiSpec.Model;

/// <summary>An object schema, <c>allOf</c> flattened.</summary>
public sealed record ObjectModel : TypeModel
{
    public required EquatableList<MemberModel> Members { get; init; }

    /// <summary>The type of undeclared members. <see cref="TypeKind.Any"/> unless the schema says otherwise; they are kept in every case.</summary>
    public required TypeRef AdditionalType { get; init; }

    /// <summary>The schema says <c>additionalProperties</c> itself: undeclared members are part of it, not a surprise.</summary>
    public bool ExpectsAdditional { get; init; }

    /// <summary>Reachable from a request body or parameter: what a request must have is then <c>required</c> in C#.</summary>
    public required bool IsInRequest { get; init; }

    /// <summary>Reachable from an answer.</summary>
    public required bool IsInResponse { get; init; }

    /// <summary>The C# member over whose elements the type is a list (<c>Data</c>), or null.</summary>
    public string? ItemsMember { get; init; }
}
