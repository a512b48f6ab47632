namespace TikiSpec.Runtime;

/// <summary>What the server said of the rows of one call.</summary>
/// <param name="Results">A response for each row, or for some.</param>
/// <param name="Exception">What failed after that, on our side: a listener.</param>
internal readonly record struct ChunkResponse<TResult>(IReadOnlyList<TResult> Results, Exception? Exception = null);
