namespace TikiSpec.Batches;

/// <summary>Finds out which response is about which row: by key where the responses have keys, and by position for the
/// rest.</summary>
internal static class BatchMatching
{
    public static (bool IsThere, TResult? Result)[] Match<TRow, TResult>(
        IReadOnlyList<TRow> rows,
        IReadOnlyList<TResult> results,
        Func<TRow, TResult, bool> matches,
        List<TResult> unmatched
    )
    {
        var responses = new (bool IsThere, TResult? Result)[rows.Count];
        var taken = new bool[results.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var found = FindByKey(row, rows[row], results, taken, matches);
            if (found >= 0)
                Take(row, found);
        }

        // A position only means something when the response is about every row.
        for (var row = 0; results.Count == rows.Count && row < rows.Count; row++)
        {
            if (!responses[row].IsThere && !taken[row])
                Take(row, row);
        }
        unmatched.AddRange(results.Where((_, index) => !taken[index]));
        return responses;

        void Take(int row, int result)
        {
            taken[result] = true;
            responses[row] = (true, results[result]);
        }
    }

    // The response at the row's own position first: two rows may carry the same key.
    private static int FindByKey<TRow, TResult>(
        int position,
        TRow row,
        IReadOnlyList<TResult> results,
        bool[] taken,
        Func<TRow, TResult, bool> matches
    )
    {
        if (position < results.Count && !taken[position] && matches(row, results[position]))
            return position;
        for (var index = 0; index < results.Count; index++)
        {
            if (!taken[index] && matches(row, results[index]))
                return index;
        }
        return -1;
    }
}
