namespace TikiSpec;

/// <summary>What became of one row.</summary>
/// <typeparam name="TRow">A row as it was sent.</typeparam>
/// <typeparam name="TResult">What the server responds for a row.</typeparam>
/// <param name="Index">The row's position among all rows, from 0.</param>
/// <param name="Row">The row.</param>
/// <param name="Result">The server's response; the default value when it gave none.</param>
/// <param name="IsSuccess">The response tells of this row, and that it went well.</param>
/// <param name="Exception">Why the call failed that carried the row, or why the row was not sent; null when neither is
/// so.</param>
/// <param name="IsSent">The row went out. One that did not can be given again without being done twice.</param>
public sealed record BatchRow<TRow, TResult>(
    int Index,
    TRow Row,
    TResult? Result,
    bool IsSuccess,
    Exception? Exception,
    bool IsSent = true
);
