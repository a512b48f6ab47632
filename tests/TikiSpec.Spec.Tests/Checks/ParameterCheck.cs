using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The parameters of one operation against the page, both ways.</summary>
internal static class ParameterCheck
{
    public static IEnumerable<string> Check(DocumentedOperation documented, SpecOperation declared)
    {
        var parameters = declared.Parameters;
        foreach (var row in documented.Parameters)
        {
            var where = $"{declared.Name} {row.Location} parameter {row.Name}";
            var match = parameters.SingleOrDefault(parameter => parameter.Is("name", row.Name) && parameter.Is("in", row.Location));
            foreach (
                var finding in match is null
                    ? [$"{where}: documented, not declared; declare it"]
                    : Compare(where, row, match, declared.Document)
            )
            {
                yield return finding;
            }
        }

        foreach (var parameter in parameters.Where(parameter => !Observation.IsOfNoPage(parameter) && !IsDocumented(parameter, documented)))
        {
            yield return $"{declared.Name} {parameter["in"]?.Text} parameter {parameter["name"]?.Text}: declared, not documented; "
                + "remove it or add x-client-observed";
        }
    }

    private static IEnumerable<string> Compare(string where, DocumentedRow row, Node parameter, SpecDocument document)
    {
        var view = new SchemaView(document, parameter["schema"]!);
        var findings = DeclarationCheck.Check(where, row, view, parameter.Is("required", "true"), parameter);
        return view["default"]?.Text == row.Default
            ? findings
            : findings.Append(
                $"{where}: default {view["default"]?.Text ?? "none"}, the page says {row.Default ?? "none"}; take the page's"
            );
    }

    private static bool IsDocumented(Node parameter, DocumentedOperation documented) =>
        documented.Parameters.Any(row => parameter.Is("name", row.Name) && parameter.Is("in", row.Location));
}
