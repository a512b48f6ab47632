namespace TikiSpec.OpenApi.Grammar;

/// <summary>The kinds of objects that an OpenAPI document is made of, by the specification's names.</summary>
public enum ObjectKind
{
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Paths,
    PathItem,
    Operation,
    ExternalDocumentation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Components,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
    SecurityRequirement,

    /// <summary>The value of x-client-pagination; the next ones likewise.</summary>
    ClientPagination,
    ClientBatch,
    ClientPoll,
    ClientEvents,
    ClientEventPayload,
    ClientSetExpression,
    ClientCsv,
    ClientObserved,
    ClientDocumented,
    ClientDeprecation,
    ClientSuccessor,
    ClientWindow,
    ClientRateLimit,
    ClientNeeds,

    /// <summary>The value of x-tiki-source.</summary>
    ClientSource,
}
