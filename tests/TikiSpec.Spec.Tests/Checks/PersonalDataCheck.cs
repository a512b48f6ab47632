using System.Text.RegularExpressions;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>What tells of people says so: at the property, and in a list at its type, which is what callers
/// see.</summary>
internal static partial class PersonalDataCheck
{
    // Whatever type they stand in: who somebody is, where to reach him, and what people write about each other.
    private static readonly string[] Names =
    [
        "full_name",
        "contact_name",
        "contact_phone",
        "phone",
        "email",
        "street",
        "address",
        "billing_address",
        "longitude",
        "latitude",
        "customer",
        "tax_info",
        "shipping_detail",
        "created_by",
        "approved_by",
        "delivery_note",
        "comment",
        "note",
    ];

    // A country is nobody's address.
    private static readonly string[] NeverPersonal = ["country", "country_id"];

    public static IEnumerable<string> Check(SpecDocument document) =>
        document.Schemas.SelectMany(schema => CheckType(document, schema.Value));

    /// <summary>Addresses for mail and numbers of phones give themselves away, whatever the property is
    /// called.</summary>
    public static IEnumerable<string> CheckExamples(SpecDocument document) =>
        from example in document.Operations.SelectMany(DocumentedExample.Of)
        from node in example.Value?.WithDescendants() ?? []
        from property in node.Properties
        where Contact().IsMatch(property.Value.Text) && !Names.Contains(property.Key)
        select $"{example.Name}: {property.Key} is {property.Value.Text}, which is personal data; tell it";

    private static IEnumerable<string> CheckType(SpecDocument document, Node type)
    {
        var isWhole = IsWhole(type);
        var properties = type["properties"]?.Properties ?? [];
        var personal = properties
            .Where(property => isWhole ? !NeverPersonal.Contains(property.Key) : IsPersonal(document, property))
            .Select(property => property.Key)
            .ToList();
        foreach (var property in properties.Where(property => personal.Contains(property.Key) != SaysSo(property.Value)))
        {
            yield return $"{document.Version} {property.Value.Pointer}: "
                + (SaysSo(property.Value) ? "personal data, which its name does not tell; add it here" : "say that it is personal data");
        }

        var listed = Listed().Match(Description(type)) is { Success: true } list ? list.Groups[1].Value.Split(", ") : [];
        if (!isWhole && !listed.Order(StringComparer.Ordinal).SequenceEqual(personal.Order(StringComparer.Ordinal)))
        {
            yield return $"{document.Version} {type.Pointer}: lists [{string.Join(", ", listed)}] as personal data, "
                + $"it has [{string.Join(", ", personal)}]";
        }
    }

    private static bool IsPersonal(SpecDocument document, KeyValuePair<string, Node> property) =>
        Names.Contains(property.Key) || (property.Value["allOf"]?.Items ?? []).Any(part => IsWhole(document.Resolve(part)));

    private static bool IsWhole(Node type) => Description(type).Contains("Personal data as a whole.", StringComparison.Ordinal);

    private static bool SaysSo(Node property) => Description(property).Contains("personal data", StringComparison.OrdinalIgnoreCase);

    // The words, however their lines are broken.
    private static string Description(Node node) => Blanks().Replace(node["description"]?.Text ?? "", " ");

    [GeneratedRegex(@"Personal data: ([^.;]+)[.;]")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^([^@\s]+@[^@\s]+\.[a-z]+|(\+84\d{9}|0[2-9]\d{8}))$")]
    private static partial Regex Contact();
}
