using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The method that sends any number of rows in calls that the API takes.</summary>
/// <remarks>
/// <code>
/// public Task&lt;BatchResult&lt;SkuBatchRow, SkuBatchRowResult>> UpdateManySkusAsync(IEnumerable&lt;SkuBatchRow> rows,
/// BatchOptions? batch = null, CallOptions? call = null, CancellationToken cancellationToken = default) =>
///     _api.SendBatchAsync(
///         rows,
///         20,
///         chunk => UpdateSkusRequest(new SkuBatch { Data = chunk }),
///         ResponseReader.Json&lt;BatchResult>(),
///         static response => response.Data,
///         static result => result.IsSuccess,
///         static (row, result) => ApiBatch.Match(row.ProductId, result.ProductId) ?? false,
///         batch,
///         call,
///         cancellationToken);
/// </code>
/// </remarks>
internal static class BatchMethod
{
    public static DerivedMethod Of(OperationCode operation, MethodDeclaration declaration, BatchModel batch) =>
        new()
        {
            Declaration = declaration,
            Body = Body(operation, batch),
            Summary = FormattableString.Invariant($"Calls `{operation.Method}` for any number of rows, at most {batch.Max} in one call."),
            Returns = "What became of each row.",
            Exceptions =
            [
                ("global::System.ArgumentException", "A row cannot be sent: the message has its index. Nothing was sent."),
                (
                    KnownType.BatchCanceledException + "{TRow, TResult}",
                    "The caller gave up. It has the types of the result, and what became of each row until then."
                ),
            ],
        };

    private static IReadOnlyList<string> Body(OperationCode operation, BatchModel batch)
    {
        var chunk = operation.Names.Inner().Take("chunk");
        var body = $"new {operation.Types.Of(operation.Model.Body!.Type)} {{ {CSharpIdentifier.Of(batch.RowsProperty)} = {chunk} }}";
        var arguments = operation.RequestInputs.Select(input =>
            input.Role switch
            {
                ParameterRole.Body => body,
                ParameterRole.Options => "null",
                _ => input.Identifier,
            }
        );
        var matches = batch
            .KeyProperties.Select(CSharpIdentifier.Of)
            .Select(static key => $"{KnownType.ApiBatch}.Match(row.{key}, result.{key})")
            .Append("false");
        return
        [
            "_api.SendBatchAsync(",
            "    rows,",
            FormattableString.Invariant($"    {batch.Max},"),
            $"    {chunk} => {operation.RequestMethod}({string.Join(", ", arguments)}),",
            $"    {ResponseText.Of(operation)},",
            $"    static response => response.{CSharpIdentifier.Of(batch.ResultsProperty)},",
            $"    static result => result.{CSharpIdentifier.Of(batch.SuccessProperty)} is true,",
            $"    static (row, result) => {string.Join(" ?? ", matches)},",
            "    batch,",
            "    call,",
            "    cancellationToken);",
        ];
    }
}
