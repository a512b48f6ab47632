using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Writes the methods that call an operation once.</summary>
/// <remarks>
/// <code>
/// public Task&lt;ProductPage&gt; ListAsync(ProductListOptions? options = null, CallOptions? call = null, CancellationToken cancellationToken = default) =>
///     _api.SendAsync(ListRequest(options), ProductPage.ReadJson, call, cancellationToken);
/// </code>
/// </remarks>
internal static class CallMethod
{
    public static void Write(SourceWriter writer, OperationCode operation)
    {
        writer.Line($"public {operation.SignatureOf(operation.Call)} =>");
        WriteCall(writer, operation, "", "");
    }

    public static void WriteResponse(SourceWriter writer, OperationCode operation, string owner)
    {
        writer.Line($"public {operation.ResponseSignature} =>");
        WriteCall(writer, operation, "WithResponse", owner + ".");
    }

    private static void WriteCall(SourceWriter writer, OperationCode operation, string form, string owner)
    {
        var content = operation.Model.ResultFormat switch
        {
            BodyFormat.Text => "Text",
            BodyFormat.Binary => "Bytes",
            _ => "",
        };
        // Null is a response here; elsewhere it means that what was asked for is not there.
        var orNull = operation.IsResultNullable ? "OrNull" : "";
        var reader = ResponseText.Reader(operation, owner) is { } text ? text + ", " : "";
        var inputs = string.Join(", ", operation.RequestInputs.Select(static input => input.Identifier));
        using (writer.Indented())
        {
            writer.Line($"_api.Send{content}{orNull}{form}Async({owner}{operation.RequestMethod}({inputs}), {reader}call, cancellationToken);");
        }
    }
}
