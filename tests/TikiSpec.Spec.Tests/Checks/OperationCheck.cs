using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>What an operation says about itself (address, heading, credential, statuses, deprecation) against the
/// page.</summary>
internal static class OperationCheck
{
    public static IEnumerable<string> Check(DocumentedOperation documented, SpecOperation declared)
    {
        var source = declared.Node.Find("x-tiki-source", "section")?.Text;
        return new[]
        {
            Compare("address", $"{documented.Verb} {documented.Path}", $"{declared.Verb} {declared.Path}"),
            Compare("section", documented.Section, source ?? "none"),
            Compare("deprecated", documented.IsDeprecated ? "true" : "false", declared.Node["deprecated"]?.Text ?? "false"),
            Compare("credentials", Credentials(documented, declared), Credentials(declared)),
            Compare(
                "statuses",
                Statuses(["200", .. documented.Statuses, "default"]),
                Statuses(declared.Responses.Select(response => response.Key))
            ),
        }.OfType<string>();

        string? Compare(string what, string page, string spec) =>
            page == spec ? null : $"{declared.Name}: {what} is {spec}, by the page {page}; take the page's";
    }

    private static string Statuses(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));

    /// <summary>Decision D-2: a Bearer token is taken everywhere; where nothing is listed, either scheme; the v1
    /// categories are open to anybody.</summary>
    private static string Credentials(DocumentedOperation documented, SpecOperation declared) =>
        documented.Auth switch
        {
            ["bearer"] => "oauth2",
            [] when declared.Document.Version == "v1" => "tikiApi | oauth2 | nobody",
            _ => "tikiApi | oauth2",
        };

    private static string Credentials(SpecOperation declared) =>
        string.Join(" | ", declared.Node["security"]?.Items.Select(alternative => Names(alternative.Keys)).Distinct() ?? ["undeclared"]);

    private static string Names(IEnumerable<string> schemes) => string.Join(" + ", schemes.DefaultIfEmpty("nobody"));
}
