using System.Net;
using TikiSpec.Batches;
using TikiSpec.Runtime;

namespace TikiSpec.Tests.Batches;

/// <summary>A test of batches, whose rows and responses are small.</summary>
public abstract class BatchTest
{
    /// <summary>How many rows each call had.</summary>
    protected List<int> Sizes { get; } = [];

    protected Task<BatchResult<Row, Result>> RunAsync(
        IEnumerable<Row> rows,
        Func<IReadOnlyList<Row>, IReadOnlyList<Result>> response,
        BatchOptions? options = null,
        int max = 20,
        CancellationToken cancellationToken = default
    ) =>
        BatchRun<Row, Result>.RunAsync(
            rows,
            max,
            options,
            static (_, _) => { },
            (chunk, _) =>
            {
                Sizes.Add(chunk.Count);
                return Task.FromResult(new ChunkResponse<Result>(response(chunk)));
            },
            static result => result.IsSuccess,
            static (row, result) => ApiBatch.Match(row.Id, result.Id) ?? ApiBatch.Match(row.Sku, result.Sku) ?? false,
            cancellationToken
        );

    protected static ApiException Refusal(string error) => new("no") { Status = HttpStatusCode.BadRequest, Errors = [error] };

    protected static Row[] Rows(int count) =>
        [.. Enumerable.Range(1, count).Select(static number => new Row(number, "s" + ApiText.Int32(number)))];

    protected static IReadOnlyList<Result> Echo(IReadOnlyList<Row> rows) =>
        [.. rows.Select(static row => new Result(row.Id, row.Sku, true))];

    protected sealed class Listener(Action<BatchProgress> tell) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => tell(value);
    }

    protected sealed record Row(long Id, string? Sku);

    protected sealed record Result(long Id, string? Sku, bool IsSuccess);
}
