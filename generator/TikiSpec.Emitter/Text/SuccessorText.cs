using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>What comes after something deprecated, as a user of the client writes it.</summary>
internal static class SuccessorText
{
    /// <summary><c>{spec: tiki.v2.1, operationId: Products_UpdateSku}</c> -> <c>V2_1.Products.UpdateSkuAsync</c>.</summary>
    public static string? OfOperation(DeprecationModel? deprecation)
    {
        if (deprecation?.Successor is not { } operationId)
        {
            return null;
        }

        var call = operationId.Replace('_', '.') + "Async";
        return deprecation.SuccessorSpec is { } spec ? $"{spec}: {call}" : call;
    }
}
