namespace TikiSpec.Benchmarks.Dtos;

public sealed record Paging : OpenRecord
{
    public int Total { get; init; }

    public int CurrentPage { get; init; }

    public int From { get; init; }

    public int To { get; init; }

    public int PerPage { get; init; }

    public int LastPage { get; init; }
}
