using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Checking;

/// <summary>The parameters of one operation, both ways.</summary>
internal static class ParameterCheck
{
    private static readonly string[] NeverDeclared = ["content-type", "accept", "authorization"];

    public static IEnumerable<PageFinding> Check(OperationPair pair)
    {
        var declared = pair.Spec.Parameters.Where(static parameter => parameter.IsDeclared).ToList();
        foreach (var row in pair.Page.Parameters.Where(row => !IsCredential(row, pair)))
        {
            var what = $"The {row.Location} parameter '{row.Name}' of {pair.Name}";
            var match = declared.FirstOrDefault(parameter => IsSame(row, parameter));
            foreach (
                var finding in match is null
                    ?
                    [
                        pair.Finding(
                            PageRule.ParameterMissing,
                            row.Row.Line,
                            pair.PlaceOf("parameters"),
                            $"{row.Location} {row.Name}",
                            $"{what} is documented by the page and not declared by the spec."
                        ),
                    ]
                    : new RowCheck(pair, what, row.Name, row.Row, match, match.Schema).Check(match.IsRequired, hasDefault: true)
            )
            {
                yield return finding;
            }

            if (match is not null && row.IsInAddressAlone)
            {
                yield return pair.Finding(
                    PageRule.ParameterUndescribed,
                    row.Row.Line,
                    match.At,
                    $"{row.Location} {row.Name} of {pair.Name}",
                    $"{what} stands in the address, and no table of the page describes it.",
                    $"{row.Location} {row.Name}"
                );
            }
        }

        foreach (var parameter in declared.Where(parameter => !SchemaPlaces.IsObserved(parameter)))
        {
            if (!pair.Page.Parameters.Any(row => IsSame(row, parameter)))
            {
                var place = parameter.Location.ToString().ToLowerInvariant();
                yield return pair.Finding(
                    PageRule.ParameterBeyond,
                    pair.Page.Line,
                    parameter.At,
                    $"{place} {parameter.Name} of {pair.Name}",
                    $"The {place} parameter '{parameter.Name}' of {pair.Name} is declared by the spec and not documented by the page.",
                    $"{place} {parameter.Name}"
                );
            }
        }
    }

    private static bool IsSame(PageParameter row, ParameterView parameter) =>
        string.Equals(row.Location, parameter.Location.ToString(), StringComparison.OrdinalIgnoreCase)
        && string.Equals(
            row.Name,
            parameter.Name,
            row.Location == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
        );

    /// <summary>What OpenAPI declares by a security scheme, or never.</summary>
    private static bool IsCredential(PageParameter row, OperationPair pair) =>
        row.Location == "header"
        && (
            NeverDeclared.Contains(row.Name.ToLowerInvariant())
            || pair.Spec.Document.SecuritySchemes.Any(scheme =>
                string.Equals(scheme.Value("name")?.Text, row.Name, StringComparison.OrdinalIgnoreCase)
            )
        );
}
