using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter;

/// <summary>The method that sends any number of rows in calls that the API takes.</summary>
/// <remarks>
/// <code>
/// public Task&lt;BatchResult&lt;SkuBatchRow, SkuBatchRowResult>> UpdateManySkusAsync(IEnumerable&lt;SkuBatchRow> rows, CallOptions? call = null, CancellationToken cancellationToken = default) =>
///     ApiBatch.RunAsync(
///         rows,
///         20,
///         async (chunk, token) => (await UpdateSkusAsync(new SkuBatch { Data = chunk }, call, token).ConfigureAwait(false)).Data,
///         static result => result.IsSuccess,
///         static (row, result) => ApiBatch.Match(row.ProductId, result.ProductId) ?? false,
///         cancellationToken);
/// </code>
/// </remarks>
internal static class BatchMethod
{
    public static DerivedMethod Of(OperationCode operation, MethodDeclaration declaration, BatchModel batch) => new()
    {
        Declaration = declaration,
        Body = Body(operation, batch),
        Summary = FormattableString.Invariant($"Calls `{operation.Method}` for any number of rows, at most {batch.Max} in one call."),
        Returns = "What became of each row.",
    };

    private static IReadOnlyList<string> Body(OperationCode operation, BatchModel batch)
    {
        var names = operation.Names.Inner();
        var (chunk, token) = (names.Take("chunk"), names.Take("token"));
        var body = $"new {operation.Types.Of(operation.Model.Body!.Type)} {{ {CSharpIdentifier.Of(batch.RowsProperty)} = {chunk} }}";
        var arguments = operation.Arguments(body, options: "null");
        var matches = batch.KeyProperties.Select(CSharpIdentifier.Of)
            .Select(static key => $"{KnownType.ApiBatch}.Match(row.{key}, result.{key})")
            .Append("false");
        return
        [
            $"{KnownType.ApiBatch}.RunAsync(",
            "    rows,",
            FormattableString.Invariant($"    {batch.Max},"),
            $"    async ({chunk}, {token}) => (await {operation.Method}({arguments}, call, {token}).ConfigureAwait(false)).{CSharpIdentifier.Of(batch.ResultsProperty)},",
            $"    static result => result.{CSharpIdentifier.Of(batch.SuccessProperty)} is true,",
            $"    static (row, result) => {string.Join(" ?? ", matches)},",
            "    cancellationToken);",
        ];
    }
}
