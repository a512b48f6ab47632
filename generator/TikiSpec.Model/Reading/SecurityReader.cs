namespace TikiSpec.Model.Reading;

/// <summary>Reads how credentials travel and which of them an operation takes.</summary>
internal static class SecurityReader
{
    public static EquatableList<SecuritySchemeModel> ReadSchemes(DocumentView document) =>
        document.SecuritySchemes.Select(ReadScheme).ToEquatableList();

    /// <summary>The alternatives of an operation, else those of the document. Those that go together have no
    /// order.</summary>
    public static EquatableList<EquatableList<string>> ReadRequirements(OperationView operation) =>
        operation
            .Security.Select(static way =>
                way.Schemes.Select(static scheme => scheme.Name).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableList()
            )
            .ToEquatableList();

    private static SecuritySchemeModel ReadScheme(SecuritySchemeView scheme)
    {
        var kind = KindOf(scheme);
        var flows = kind == SecuritySchemeKind.OAuth2 ? scheme.Flows : [];
        return new SecuritySchemeModel
        {
            Name = scheme.Name,
            Kind = kind,
            ParameterName = kind == SecuritySchemeKind.ApiKey ? scheme.ParameterName : null,
            ParameterLocation = kind == SecuritySchemeKind.ApiKey ? scheme.ParameterLocation : null,
            TokenUrl = flows
                .OrderBy(static flow => flow.Name == "clientCredentials" ? 0 : 1)
                .ThenBy(static flow => flow.Name, StringComparer.Ordinal)
                .Select(static flow => flow.TokenUrl)
                .FirstOrDefault(static url => url is not null),
            AuthorizationUrl = flows.FirstOrDefault(static flow => flow.Name == "authorizationCode")?.AuthorizationUrl,
            Description = scheme.Description,
        };
    }

    private static SecuritySchemeKind KindOf(SecuritySchemeView scheme) =>
        (scheme.Type, scheme.Scheme) switch
        {
            ("apiKey", _) => SecuritySchemeKind.ApiKey,
            ("http", "basic") => SecuritySchemeKind.Basic,
            // What OpenID Connect gives is an access token, sent as any other.
            ("http", "bearer") or ("openIdConnect", _) => SecuritySchemeKind.Bearer,
            ("oauth2", _) => SecuritySchemeKind.OAuth2,
            _ => SecuritySchemeKind.Other,
        };
}
