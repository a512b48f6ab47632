using TikiSpec.Model;

namespace TikiSpec.Emitter.Text;

/// <summary>What comes after something deprecated, as a user of the client writes it.</summary>
internal static class SuccessorText
{
    /// <summary><c>{spec: tiki.v2.1, operationId: Products_UpdateSku}</c> ->
    /// <c>V2_1.Products.UpdateSkuAsync</c>.</summary>
    public static string? OfOperation(DeprecationModel? deprecation) => Of(deprecation, static method => method + "Async");

    /// <summary>
    /// What comes after a method that is made from an operation: <c>V2_1.Products.ListAllAsync</c>. The successor's
    /// spec is not at hand; one that kept
    /// the operation's name has the method as well, and of another the operation itself is named.
    /// </summary>
    public static string? OfDerived(DeprecationModel? deprecation, string method, string derived) =>
        Of(deprecation, successor => successor == method ? derived : successor + "Async");

    private static string? Of(DeprecationModel? deprecation, Func<string, string> nameOf)
    {
        if (deprecation?.Successor is not { } operationId)
        {
            return null;
        }

        var parts = operationId.Split(['_'], 2).Select(PascalName.Of).ToArray();
        parts[parts.Length - 1] = nameOf(parts[parts.Length - 1]);
        var call = string.Join(".", parts);
        return deprecation.SuccessorSpec is { } spec && SpecFileName.Parse(spec) is { Version: not null } file
            ? $"{file.Segment}.{call}"
            : call;
    }
}
