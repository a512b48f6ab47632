using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Calls;

/// <summary>What in a compilation is a client's.</summary>
internal static class ClientTypes
{
    private const string Client = "TikiSpec.IApiClient<TSelf>";
    private const string OpenEnum = "TikiSpec.Runtime.IApiEnum<TSelf>";
    private const string Endpoints = "Endpoints";

    public static bool IsClient(ITypeSymbol? type) => Implements(type, Client);

    /// <summary>A text with known values.</summary>
    public static bool IsOpenEnum(ITypeSymbol? type) => Implements(type, OpenEnum);

    /// <summary>A method that sends something: of a group, or made from one of its operations.</summary>
    public static bool IsCall(IMethodSymbol? method) => IsGroup(method?.ContainingType) && Takes(method!, "TikiSpec.CallOptions");

    /// <summary>A method that asks again and again until something is decided.</summary>
    public static bool IsWait(IMethodSymbol method) => Takes(method, "TikiSpec.PollOptions");

    /// <summary>The class or the interface of a group's operations.</summary>
    public static bool IsGroup(ITypeSymbol? type) =>
        type is not null
        && (
            type.Name.EndsWith(Endpoints, StringComparison.Ordinal)
            || type.Name.EndsWith(Endpoints + "WithResponse", StringComparison.Ordinal)
        );

    /// <summary><c>Tracking</c> of <c>TrackingEndpoints</c>.</summary>
    public static string GroupOf(ITypeSymbol type) => type.Name.Substring(0, type.Name.LastIndexOf(Endpoints, StringComparison.Ordinal));

    /// <summary>The known values of such a text.</summary>
    public static IReadOnlyList<string> KnownValues(ITypeSymbol type) =>
        [
            .. type.GetTypeMembers("Values")
                .SelectMany(static values => values.GetMembers())
                .OfType<IFieldSymbol>()
                .Select(static field => field.ConstantValue)
                .OfType<string>(),
        ];

    private static bool Takes(IMethodSymbol method, string options) =>
        method.Parameters.Any(parameter => parameter.Type.ToDisplayString(NullableFlowState.None) == options);

    private static bool Implements(ITypeSymbol? type, string contract) =>
        type?.AllInterfaces.Any(one => one.OriginalDefinition.ToDisplayString() == contract) == true;
}
