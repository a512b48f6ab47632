using static TikiSpec.OpenApi.Grammar.KeyRule;

namespace TikiSpec.OpenApi.Grammar;

/// <summary>The one table of what OpenAPI 3.0 and 3.1 know: which keys an object has, which of them hold names, which
/// objects, and which free data.</summary>
public static class OpenApiGrammar
{
    private static readonly ObjectRule[] Rules = Make();

    public static int KindCount => Rules.Length;

    public static ObjectRule Of(ObjectKind kind) => Rules[(int)kind];

    private static ObjectRule[] Make()
    {
        ObjectRule[] rules =
        [
            .. DocumentRules(),
            .. OperationRules(),
            .. ContentRules(),
            .. SecurityRules(),
            SchemaGrammar.Schema,
            SchemaGrammar.Discriminator,
            SchemaGrammar.Xml,
            .. ClientGrammar.Rules,
        ];
        return [.. rules.OrderBy(static rule => (int)rule.Kind)];
    }

    private static ObjectRule[] DocumentRules() =>
        [
            new(
                ObjectKind.Document,
                [
                    ("openapi", Scalar),
                    ("info", Object(ObjectKind.Info)),
                    ("jsonSchemaDialect", Scalar),
                    ("servers", List(ObjectKind.Server)),
                    ("paths", Object(ObjectKind.Paths)),
                    ("webhooks", Map(ObjectKind.PathItem)),
                    ("components", Object(ObjectKind.Components)),
                    ("security", List(ObjectKind.SecurityRequirement)),
                    ("tags", List(ObjectKind.Tag)),
                    ("externalDocs", Object(ObjectKind.ExternalDocumentation)),
                    .. ClientGrammar.OfDocument,
                    // Azure's way to have two operations on one path that differ in the query.
                    ("x-ms-paths", Map(ObjectKind.PathItem)),
                ]
            ),
            new(
                ObjectKind.Info,
                [
                    ("title", Scalar),
                    ("summary", Scalar),
                    ("description", Scalar),
                    ("termsOfService", Scalar),
                    ("contact", Object(ObjectKind.Contact)),
                    ("license", Object(ObjectKind.License)),
                    ("version", Scalar),
                    .. ClientGrammar.OfInfo,
                ]
            ),
            new(ObjectKind.Contact, [("name", Scalar), ("url", Scalar), ("email", Scalar)]),
            new(ObjectKind.License, [("name", Scalar), ("identifier", Scalar), ("url", Scalar)]),
            new(ObjectKind.Server, [("url", Scalar), ("description", Scalar), ("variables", Map(ObjectKind.ServerVariable))]),
            new(ObjectKind.ServerVariable, [("enum", Scalars), ("default", Scalar), ("description", Scalar)]),
            new(ObjectKind.Tag, [("name", Scalar), ("description", Scalar), ("externalDocs", Object(ObjectKind.ExternalDocumentation))]),
            new(ObjectKind.ExternalDocumentation, [("description", Scalar), ("url", Scalar)]),
            new(
                ObjectKind.Components,
                [
                    ("schemas", Map(ObjectKind.Schema)),
                    ("responses", Map(ObjectKind.Response)),
                    ("parameters", Map(ObjectKind.Parameter)),
                    ("examples", Map(ObjectKind.Example)),
                    ("requestBodies", Map(ObjectKind.RequestBody)),
                    ("headers", Map(ObjectKind.Header)),
                    ("securitySchemes", Map(ObjectKind.SecurityScheme)),
                    ("links", Map(ObjectKind.Link)),
                    ("callbacks", Map(ObjectKind.Callback)),
                    ("pathItems", Map(ObjectKind.PathItem)),
                ]
            ),
        ];

    private static ObjectRule[] OperationRules() =>
        [
            new(ObjectKind.Paths, []) { Named = Object(ObjectKind.PathItem), IsName = PathKey.IsPath },
            new(
                ObjectKind.PathItem,
                [
                    ("summary", Scalar),
                    ("description", Scalar),
                    ("servers", List(ObjectKind.Server)),
                    ("parameters", List(ObjectKind.Parameter)),
                    .. HttpMethods.All.Select(static method => (method, Object(ObjectKind.Operation))),
                ]
            )
            {
                TakesReference = true,
            },
            new(
                ObjectKind.Operation,
                [
                    ("tags", Scalars),
                    ("summary", Scalar),
                    ("description", Scalar),
                    ("externalDocs", Object(ObjectKind.ExternalDocumentation)),
                    ("operationId", Scalar),
                    ("parameters", List(ObjectKind.Parameter)),
                    ("requestBody", Object(ObjectKind.RequestBody)),
                    ("responses", Object(ObjectKind.Responses)),
                    ("callbacks", Map(ObjectKind.Callback)),
                    ("deprecated", Scalar),
                    ("security", List(ObjectKind.SecurityRequirement)),
                    ("servers", List(ObjectKind.Server)),
                    .. ClientGrammar.OfOperation,
                ]
            ),
            new(ObjectKind.Parameter, [("name", Scalar), ("in", Scalar), .. ParameterKeys()]) { TakesReference = true },
            new(ObjectKind.Header, ParameterKeys()) { TakesReference = true },
            new(ObjectKind.Responses, []) { Named = Object(ObjectKind.Response), IsName = static key => StatusKey.Read(key) is not null },
            new(ObjectKind.Callback, []) { Named = Object(ObjectKind.PathItem), TakesReference = true },
        ];

    private static RuledKey[] ParameterKeys() =>
        [
            ("description", Scalar),
            ("required", Scalar),
            ("deprecated", Scalar),
            ("allowEmptyValue", Scalar),
            ("style", Scalar),
            ("explode", Scalar),
            ("allowReserved", Scalar),
            ("schema", Object(ObjectKind.Schema)),
            ("example", Data),
            ("examples", Map(ObjectKind.Example)),
            ("content", Map(ObjectKind.MediaType)),
            .. ClientGrammar.OfParameter,
        ];

    private static ObjectRule[] ContentRules() =>
        [
            new(ObjectKind.RequestBody, [("description", Scalar), ("content", Map(ObjectKind.MediaType)), ("required", Scalar)])
            {
                TakesReference = true,
            },
            new(
                ObjectKind.Response,
                [
                    ("description", Scalar),
                    ("headers", Map(ObjectKind.Header)),
                    ("content", Map(ObjectKind.MediaType)),
                    ("links", Map(ObjectKind.Link)),
                    .. ClientGrammar.OfResponse,
                ]
            )
            {
                TakesReference = true,
            },
            new(
                ObjectKind.MediaType,
                [
                    ("schema", Object(ObjectKind.Schema)),
                    ("example", Data),
                    ("examples", Map(ObjectKind.Example)),
                    ("encoding", Map(ObjectKind.Encoding)),
                ]
            ),
            new(
                ObjectKind.Encoding,
                [
                    ("contentType", Scalar),
                    ("headers", Map(ObjectKind.Header)),
                    ("style", Scalar),
                    ("explode", Scalar),
                    ("allowReserved", Scalar),
                ]
            ),
            new(
                ObjectKind.Example,
                [("summary", Scalar), ("description", Scalar), ("value", Data), ("externalValue", Scalar), .. ClientGrammar.OfExample]
            )
            {
                TakesReference = true,
            },
            new(
                ObjectKind.Link,
                [
                    ("operationRef", Scalar),
                    ("operationId", Scalar),
                    ("parameters", Data),
                    ("requestBody", Data),
                    ("description", Scalar),
                    ("server", Object(ObjectKind.Server)),
                ]
            )
            {
                TakesReference = true,
            },
        ];

    private static ObjectRule[] SecurityRules() =>
        [
            new(
                ObjectKind.SecurityScheme,
                [
                    ("type", Scalar),
                    ("description", Scalar),
                    ("name", Scalar),
                    ("in", Scalar),
                    ("scheme", Scalar),
                    ("bearerFormat", Scalar),
                    ("flows", Object(ObjectKind.OAuthFlows)),
                    ("openIdConnectUrl", Scalar),
                ]
            )
            {
                TakesReference = true,
            },
            new(
                ObjectKind.OAuthFlows,
                [
                    ("implicit", Object(ObjectKind.OAuthFlow)),
                    ("password", Object(ObjectKind.OAuthFlow)),
                    ("clientCredentials", Object(ObjectKind.OAuthFlow)),
                    ("authorizationCode", Object(ObjectKind.OAuthFlow)),
                ]
            ),
            new(ObjectKind.OAuthFlow, [("authorizationUrl", Scalar), ("tokenUrl", Scalar), ("refreshUrl", Scalar), ("scopes", ScalarMap)]),
            new(ObjectKind.SecurityRequirement, []) { Named = Scalars },
        ];
}
