namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainPaging
{
    public int? Total { get; init; }

    public int? CurrentPage { get; init; }

    public int? LastPage { get; init; }
}
