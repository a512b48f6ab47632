using System.Globalization;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Finds the properties of requests that can have one value alone, so that nobody has to write it: constants
/// that must be there, and what a discriminator says of a type.</summary>
internal sealed class PresetValues
{
    private readonly SchemaResolver _resolver;

    // By record and property; null where the unions that a record is in do not say the same of it.
    private readonly Dictionary<(string Type, string Property), string?> _discriminators = [];

    public PresetValues(IEnumerable<UnionDraft> unions, SchemaResolver resolver)
    {
        _resolver = resolver;
        foreach (var union in unions.Select(static draft => draft.Model).Where(static union => union.Discriminator is not null))
        {
            // What stands for kinds that are not known may be of any.
            foreach (var one in union.Cases.Where(one => one.Type.IsObject && one.Name != union.Fallback))
            {
                Add(one.Type.Name!, union.Discriminator!, one.Test.Constants);
            }
        }
    }

    /// <summary>Null where callers choose.</summary>
    public string? Find(ObjectDraft owner, PropertyDraft property) =>
        property is { IsReadOnly: false, AllowsNull: false }
            ? Discriminator(owner, property) ?? (property.IsRequired ? ConstantOf(property.Use, property.Type, _resolver) : null)
            : null;

    private void Add(string type, string property, IEnumerable<UnionConstant> constants)
    {
        foreach (var constant in constants.Where(constant => constant.Property == property))
        {
            var value = constant.Values.Count == 1 ? constant.Values[0] : null;
            _discriminators[(type, property)] =
                _discriminators.TryGetValue((type, property), out var known) && known != value ? null : value;
        }
    }

    private string? Discriminator(ObjectDraft owner, PropertyDraft property) =>
        property.Type is { IsString: true } or { IsOpenEnum: true }
        && _discriminators.TryGetValue((owner.Name, property.WireName), out var value)
            ? value
            : null;

    /// <summary>The only value of a schema; null where callers choose. One known value of a set that may grow is no
    /// constant.</summary>
    public static string? ConstantOf(SchemaUse use, TypeRef type, SchemaResolver resolver) =>
        use.Target is { } target
        && SchemaParts.Of(target, resolver) is var parts
        && EnumValues.AreClosed(parts)
        && EnumValues.ConstantOf(parts) is { } value
        && CanBeWritten(type, value)
            ? value
            : null;

    /// <summary>As C# writes it: JSON has more ways.</summary>
    private static bool CanBeWritten(TypeRef type, string value) =>
        type.IsString || type.IsOpenEnum ? true
        : type.IsClosedEnum ? IsWhole(value)
        : ScalarTable.Find(type) switch
        {
            { Writing: ScalarWriting.Boolean } => value is "true" or "false",
            { Writing: ScalarWriting.Number, Name: "int" or "long" } => IsWhole(value),
            _ => false,
        };

    private static bool IsWhole(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
