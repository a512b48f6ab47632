namespace TikiSpec.Model;

/// <summary>Reads how credentials travel and which of them an operation takes.</summary>
internal sealed class SecurityReader(SpecLibrary library, ProblemList problems)
{
    public EquatableList<SecuritySchemeModel> ReadSchemes(SpecMapping? schemes) => (schemes?.Properties ?? [])
        .Select(property => library.Follow(property.Value) is { } scheme ? ReadScheme(property.Name, scheme) : null)
        .OfType<SecuritySchemeModel>()
        .ToEquatableList();

    /// <summary>The alternatives that <paramref name="node"/> lists; none where it lists none.</summary>
    public EquatableList<EquatableList<string>> ReadRequirements(SpecMapping node, EquatableList<SecuritySchemeModel> schemes)
    {
        var alternatives = new List<EquatableList<string>>();
        foreach (var alternative in node.Items("security", problems).OfType<SpecMapping>())
        {
            foreach (var scheme in alternative.Properties)
            {
                if (!schemes.Any(known => known.Name == scheme.Name))
                {
                    problems.Add(DocumentProblems.UndeclaredScheme, scheme.Key, scheme.Name);
                }
            }

            alternatives.Add(alternative.Properties.Select(property => property.Name).ToEquatableList());
        }

        return alternatives.ToEquatableList();
    }

    private SecuritySchemeModel ReadScheme(string name, SpecMapping scheme)
    {
        var kind = KindOf(scheme);
        var flows = kind == SecuritySchemeKind.OAuth2 ? scheme.Mapping("flows", problems) : null;
        return new SecuritySchemeModel
        {
            Name = name,
            Kind = kind,
            ParameterName = kind == SecuritySchemeKind.ApiKey ? scheme.Text("name", problems) : null,
            ParameterLocation = kind == SecuritySchemeKind.ApiKey ? LocationOf(scheme) : null,
            TokenUrl = TokenUrlOf(flows),
            AuthorizationUrl = (flows?["authorizationCode"] as SpecMapping)?.Text("authorizationUrl", problems),
            Description = scheme.Text("description", problems),
        };
    }

    private SecuritySchemeKind KindOf(SpecMapping scheme) => (scheme.Text("type", problems), scheme.Text("scheme", problems)?.ToUpperInvariant()) switch
    {
        ("apiKey", _) => SecuritySchemeKind.ApiKey,
        ("http", "BASIC") => SecuritySchemeKind.Basic,
        ("http", "BEARER") => SecuritySchemeKind.Bearer,
        ("oauth2", _) => SecuritySchemeKind.OAuth2,
        _ => SecuritySchemeKind.Other,
    };

    private ParameterLocation LocationOf(SpecMapping scheme) => scheme.Text("in", problems) switch
    {
        "query" => ParameterLocation.Query,
        "cookie" => ParameterLocation.Cookie,
        _ => ParameterLocation.Header,
    };

    private string? TokenUrlOf(SpecMapping? flows)
    {
        if (flows is null)
        {
            return null;
        }

        var candidates = new[] { flows["clientCredentials"] }.Concat(flows.Properties.Select(property => property.Value)).OfType<SpecMapping>();
        return candidates.Select(flow => flow.Text("tokenUrl", problems)).FirstOrDefault(url => url is not null);
    }
}
