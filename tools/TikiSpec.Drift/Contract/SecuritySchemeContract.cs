namespace TikiSpec.Drift.Contract;

/// <summary>A security scheme: what a credential is and where it goes.</summary>
/// <param name="Facts">type, in, name, scheme, openIdConnectUrl, flows/…/tokenUrl and so on, by their steps below the
/// scheme.</param>
/// <param name="Scopes">Every scope of every flow: its steps below the scheme, and its description.</param>
internal sealed record SecuritySchemeContract(
    string Name,
    IReadOnlyDictionary<string, Keyword> Facts,
    IReadOnlyDictionary<string, Keyword> Scopes,
    SpecCursor At
)
{
    private static readonly string[] Plain = ["type", "in", "name", "scheme", "bearerFormat", "openIdConnectUrl"];
    private static readonly string[] Urls = ["authorizationUrl", "tokenUrl", "refreshUrl"];

    internal static SecuritySchemeContract Read(SecuritySchemeView view)
    {
        var facts = new Dictionary<string, Keyword>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, Keyword>(StringComparer.Ordinal);
        foreach (var key in Plain)
        {
            if (Keyword.OfText(view.Value(key)) is { } fact)
            {
                // HTTP compares both without regard to case.
                var ignoresCase = key == "scheme" || (key == "name" && view.ParameterLocation == ParameterLocation.Header);
                facts[key] = ignoresCase ? fact with { Text = fact.Text.ToLowerInvariant() } : fact;
            }
        }

        foreach (var flow in view.Flows)
        {
            facts["flows/" + flow.Name] = new Keyword(flow.Name, flow.At);
            foreach (var key in Urls)
            {
                if (Keyword.OfText(flow.Value(key)) is { } url)
                {
                    facts["flows/" + flow.Name + "/" + key] = url;
                }
            }

            foreach (var scope in flow.Scopes)
            {
                scopes[flow.Name + "/" + scope.Name] = new Keyword(scope.Text ?? "", scope.At);
            }
        }

        return new SecuritySchemeContract(view.Name, facts, scopes, view.At);
    }
}
