using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers;

/// <summary>What is told of code that calls a client.</summary>
internal static class CallDiagnostics
{
    /// <summary>Info by itself; a warning where nothing is left to look at.</summary>
    public static readonly DiagnosticDescriptor Migrate = new(
        id: "TIKI4001",
        title: "A call can move to the operation that takes its place",
        messageFormat: "'{0}' is deprecated, and its calls can move to '{1}'{2}",
        category: "TikiSpec",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The document names the successor and what became of the properties, so that the code fix can rewrite the call.",
        helpLinkUri: HelpLink + "TIKI4001.md"
    );

    public static readonly DiagnosticDescriptor Blocking = new(
        id: "TIKI4003",
        title: "A call blocks its thread",
        messageFormat: "'{0}' is waited for by blocking the thread. Await it.",
        category: "TikiSpec",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A call may wait for its turn, a repetition and a token; a blocked thread waits with it, and can deadlock.",
        helpLinkUri: HelpLink + "TIKI4003.md"
    );

    public static readonly DiagnosticDescriptor ClientPerCall = new(
        id: "TIKI4004",
        title: "A client is created for each call",
        messageFormat: "A '{0}' is created for each call. Create one and keep it; As(…) gives a view for another caller.",
        category: "TikiSpec",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Token and rate limit are a client's: each new one fetches a token and counts its calls anew.",
        helpLinkUri: HelpLink + "TIKI4004.md"
    );

    public static readonly DiagnosticDescriptor UnknownValue = new(
        id: "TIKI4005",
        title: "A value is compared with a text that the spec does not know",
        messageFormat: "'{0}' is no known value of {1}: {2}",
        category: "TikiSpec",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A misspelt text compiles, and the comparison is never true.",
        helpLinkUri: HelpLink + "TIKI4005.md"
    );

    public static readonly DiagnosticDescriptor TooManyRows = new(
        id: "TIKI4006",
        title: "A call has more rows than the API takes",
        messageFormat: "'{0}' takes at most {1} rows and is given {2}. '{3}' sends any number, in as many calls as that takes.",
        category: "TikiSpec",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The document says how many rows one call takes; the server refuses the rest, or all of them.",
        helpLinkUri: HelpLink + "TIKI4006.md"
    );

    public static readonly DiagnosticDescriptor Unfollowed = new(
        id: "TIKI4007",
        title: "A receipt is thrown away",
        messageFormat: "What '{0}' gives is thrown away, and with it the {1} by which '{2}' tells what became of the request",
        category: "TikiSpec",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The call only hands a request in: whether it was approved is decided later, and told to whoever asks by its id.",
        helpLinkUri: HelpLink + "TIKI4007.md"
    );

    public static readonly DiagnosticDescriptor DeprecatedParameter = new(
        id: "TIKI4008",
        title: "A parameter is deprecated",
        messageFormat: "Parameter '{0}': {1}",
        category: "TikiSpec",
        // A call cannot leave it out: the document demands it still.
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The document deprecates a parameter that a request must have; [Obsolete] is not allowed on parameters.",
        helpLinkUri: HelpLink + "TIKI4008.md"
    );

    private const string HelpLink = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/";
}
