namespace TikiSpec.Benchmarks.Closed;

public sealed record Paging
{
    public int Total { get; init; }

    public int CurrentPage { get; init; }

    public int From { get; init; }

    public int To { get; init; }

    public int PerPage { get; init; }

    public int LastPage { get; init; }
}
