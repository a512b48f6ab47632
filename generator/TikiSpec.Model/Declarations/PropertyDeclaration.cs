namespace TikiSpec.Model.Declarations;

/// <summary>A property of an emitted type.</summary>
public sealed record PropertyDeclaration
{
    public required string Name { get; init; }

    public required CSharpType Type { get; init; }

    /// <summary><c>get; init;</c>, else <c>get;</c> alone.</summary>
    public required bool IsInit { get; init; }

    public bool IsStatic { get; init; }

    /// <summary>The C# keyword <c>required</c>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a new record has here, as it travels; null for the empty value of the type.</summary>
    public string? Preset { get; init; }

    public bool IsObsolete { get; init; }

    public static PropertyDeclaration Of(PropertyModel property) =>
        new()
        {
            Name = property.Name,
            Type = CSharpTypes.Of(property.Type, property.IsNullable),
            IsInit = true,
            IsRequired = property.IsRequiredInCode,
            Preset = property.Preset,
            // The compiler calls [Obsolete] on a required property a mistake (CS9042): its remarks have to do.
            IsObsolete = property.Deprecation is not null && !property.IsRequiredInCode,
        };

    /// <summary>Undeclared properties by the type that the spec gives them; null where it gives none.</summary>
    public static PropertyDeclaration? OfAdditional(ObjectModel model) =>
        model.AdditionalName is { } name
            ? new PropertyDeclaration
            {
                Name = name,
                Type = CSharpTypes.Of(TypeRef.MapOf(model.AdditionalType)),
                IsInit = true,
            }
            : null;

    /// <summary>An optional parameter, in the options.</summary>
    public static PropertyDeclaration Of(ParameterModel parameter) =>
        new()
        {
            Name = parameter.Name,
            Type = CSharpTypes.Of(parameter.Type, isNullable: true),
            IsInit = true,
            IsObsolete = parameter.Deprecation is not null,
        };

    /// <summary><c>required long Price { get; init; }</c>.</summary>
    public override string ToString() =>
        string.Concat(
            IsStatic ? "static " : "",
            IsRequired ? "required " : "",
            Type.ToString(),
            " ",
            CSharpIdentifier.Of(Name),
            IsInit ? " { get; init; }" : " { get; }",
            Preset is null ? "" : $" = \"{Preset}\""
        );
}
