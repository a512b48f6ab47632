namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the methods that call an operation once.</summary>
/// <remarks>
/// <code>
/// public Task&lt;ProductPage&gt; ListAsync(ProductListOptions? options = null, CallOptions? call = null,
/// CancellationToken cancellationToken = default) =>
///     _api.SendAsync(ListRequest(options), ListResponse, call, cancellationToken);
/// </code>
/// </remarks>
internal static class CallMethod
{
    public static void Write(SourceWriter writer, OperationCode operation)
    {
        writer.Line($"public {operation.SignatureOf(operation.Call)} =>");
        if (operation.Call.IsStream)
        {
            // Made anew each time that somebody goes through it.
            WriteCall(writer, operation, "StreamAsync", "", "() => ");
            return;
        }

        WriteCall(writer, operation, "SendAsync", "");
    }

    public static void WriteResponse(SourceWriter writer, OperationCode operation, string owner)
    {
        writer.Line($"public {operation.ResponseImplementation} =>");
        WriteCall(writer, operation, "SendWithResponseAsync", owner + ".");
    }

    private static void WriteCall(SourceWriter writer, OperationCode operation, string send, string owner, string lambda = "")
    {
        var reader = operation.Result is null ? "" : ResponseText.Of(operation, owner) + ", ";
        var headers = owner.Length > 0 && operation.Call.Headers is { } type ? operation.Types.Of(type) + ".Read, " : "";
        var inputs = string.Join(", ", operation.RequestInputs.Select(static input => input.Identifier));
        using (writer.Indented())
        {
            writer.Line($"_api.{send}({lambda}{owner}{operation.RequestMethod}({inputs}), {reader}{headers}call, cancellationToken);");
        }
    }
}
