using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>One of the schemas that a value may be of.</summary>
/// <param name="Site">The schema as it stands in the choice.</param>
/// <param name="Parts">What counts there; null where anything does.</param>
/// <param name="Told">What a discriminator says of it, or null.</param>
internal sealed record Choice(SchemaView Site, SchemaUse Use, SchemaParts? Parts, SchemaShape Shape, Told? Told)
{
    /// <summary>The base of a hierarchy: an object that is none of the derived ones.</summary>
    public bool IsBase { get; init; }

    /// <summary>A number in whose place a whole one of 64 bits may come.</summary>
    public bool TakesInt64 { get; init; }

    /// <summary>The property that tells the cases apart, where a discriminator names it.</summary>
    public string? Discriminator { get; init; } = Told?.Property;

    /// <summary>A double rounds whole numbers beyond 2^53 without a word, a decimal has all of 64 bits.</summary>
    public TypeRef WithoutLoss(TypeRef type) =>
        TakesInt64 && type.Kind == ScalarTable.Of("number", "double").Kind
            ? TypeRef.Of(ScalarTable.Of("number", null).Kind) with
            {
                AllowsNull = type.AllowsNull,
            }
            : type;

    /// <summary>An object of which nothing is said.</summary>
    public bool IsAnyObject => Shape == SchemaShape.Map && Parts!.Saying("additionalProperties")?.AdditionalProperties is null;

    /// <summary>Nothing is said but the type.</summary>
    public bool IsPlain =>
        Shape switch
        {
            SchemaShape.Map => IsAnyObject,
            SchemaShape.List => Parts!.Saying("items")?.Items is null,
            SchemaShape.String or SchemaShape.Number or SchemaShape.Integer or SchemaShape.Boolean => Parts!.Format is null,
            _ => false,
        };

    /// <summary>The type of JSON Schema.</summary>
    public string JsonType =>
        Shape switch
        {
            SchemaShape.Object or SchemaShape.Map => "object",
            SchemaShape.List => "array",
            SchemaShape.Boolean => "boolean",
            SchemaShape.Number => "number",
            SchemaShape.Integer or SchemaShape.ClosedEnum => "integer",
            _ => "string",
        };

    /// <summary>Tried later the higher it is: any text fits what is a text, any number a whole one, any object a
    /// map.</summary>
    public int Generality =>
        IsBase || IsAnyObject ? 2
        : Shape is SchemaShape.Map or SchemaShape.Number || IsAnyText ? 1
        : 0;

    /// <summary>A text of which nothing tells what it is.</summary>
    public bool IsAnyText => Shape == SchemaShape.String && ScalarTable.Of("string", Parts!.Format).Form is null;

    /// <summary>It has a type of its own, or holds what may have one.</summary>
    public bool IsNamed =>
        Shape is SchemaShape.Object or SchemaShape.OpenEnum or SchemaShape.ClosedEnum or SchemaShape.List or SchemaShape.Map;

    /// <summary>What an inline schema of a choice is called: after what it says of itself, never after its place in the
    /// list.</summary>
    public string Label => Parts is null ? "" : ChoiceLabel.Of(Parts, Shape);

    /// <summary>The same with more of what it says, where another has its label.</summary>
    public string LongLabel => Parts is null ? "" : ChoiceLabel.LongOf(Parts, Shape);
}

/// <summary>What a discriminator says of a schema: the values of its property.</summary>
internal sealed record Told(string Property, IReadOnlyList<string> Values)
{
    public static Told? Of(DiscriminatorView? discriminator, SchemaView schema)
    {
        if (discriminator?.PropertyName is not { } property)
        {
            return null;
        }

        var target = schema.Resolved;
        var name = target.Component ?? ReferenceName.Of(schema.OwnReference);
        var mapped = discriminator
            .Mapping.Where(entry => name is not null && DiscriminatorView.SchemaNameOf(entry) == name)
            .Select(static entry => entry.Name)
            .ToList();
        if (mapped.Count > 0)
        {
            return new Told(property, mapped);
        }

        // Before it had a mapping, a value was given at the schema itself.
        return (target.Value("x-ms-discriminator-value")?.Text ?? name) is { } value ? new Told(property, [value]) : null;
    }
}
