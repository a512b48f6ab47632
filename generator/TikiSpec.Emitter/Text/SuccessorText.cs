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

        var parts = operationId.Split(['_'], 2).Select(PascalName.Of);
        var call = string.Join(".", parts) + "Async";
        return deprecation.SuccessorSpec is { } spec && SpecFileName.Parse(spec) is { Version: not null } file ? $"{file.Segment}.{call}" : call;
    }
}
