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
    public static bool IsCall(IMethodSymbol? method) =>
        method?.ContainingType is { } group
        && (
            group.Name.EndsWith(Endpoints, StringComparison.Ordinal)
            || group.Name.EndsWith(Endpoints + "WithResponse", StringComparison.Ordinal)
        )
        && method.Parameters.Any(static parameter => parameter.Type.ToDisplayString(NullableFlowState.None) == "TikiSpec.CallOptions");

    /// <summary>The known values of such a text.</summary>
    public static IReadOnlyList<string> KnownValues(ITypeSymbol type) =>
        [
            .. type.GetTypeMembers("Values")
                .SelectMany(static values => values.GetMembers())
                .OfType<IFieldSymbol>()
                .Select(static field => field.ConstantValue)
                .OfType<string>(),
        ];

    private static bool Implements(ITypeSymbol? type, string contract) =>
        type?.AllInterfaces.Any(one => one.OriginalDefinition.ToDisplayString() == contract) == true;
}
