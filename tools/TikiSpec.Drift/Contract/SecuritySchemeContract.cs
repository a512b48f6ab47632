namespace TikiSpec.Drift.Contract;

/// <summary>A security scheme: what a credential is and where it goes.</summary>
/// <param name="Facts">type, in, name, scheme, openIdConnectUrl, flows/…/tokenUrl and so on, by their steps below the scheme.</param>
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
        var scheme = view.At;
        var facts = new Dictionary<string, Keyword>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, Keyword>(StringComparer.Ordinal);
        foreach (var key in Plain.Where(key => scheme[key].Text is not null))
        {
            // HTTP compares both without regard to case.
            var text = scheme[key].Text!;
            var ignoresCase = key == "scheme" || (key == "name" && scheme["in"].Text == "header");
            facts[key] = new Keyword(ignoresCase ? text.ToLowerInvariant() : text, scheme[key]);
        }

        foreach (var flow in view.Flows)
        {
            facts["flows/" + flow.Name] = new Keyword(flow.Name, flow.At);
            foreach (var key in Urls.Where(key => flow.At[key].Text is not null))
            {
                facts["flows/" + flow.Name + "/" + key] = new Keyword(flow.At[key].Text!, flow.At[key]);
            }

            foreach (var scope in flow.Scopes)
            {
                scopes[flow.Name + "/" + scope.Name] = new Keyword(scope.Text ?? "", scope);
            }
        }

        return new SecuritySchemeContract(view.Name, facts, scopes, scheme);
    }
}
