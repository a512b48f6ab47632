namespace TikiSpec.Evidence.Traffic;

/// <summary>What recordings show of the documents.</summary>
/// <param name="Findings">By operation, the most frequent first.</param>
/// <param name="Coverage">Every operation of the documents, in their order.</param>
/// <param name="Calls">That were looked at.</param>
/// <param name="Left">That were not: calls of other hosts, preflights, static files.</param>
public sealed record TrafficReport(IReadOnlyList<TrafficFinding> Findings, IReadOnlyList<OperationCoverage> Coverage, int Calls, int Left);

/// <summary>What of an operation was seen.</summary>
public sealed record OperationCoverage
{
    public required string Operation { get; init; }

    public required int Calls { get; init; }

    public required Seen Parameters { get; init; }

    /// <summary>Of requests and of successful responses.</summary>
    public required Seen Properties { get; init; }

    /// <summary>Of properties that list theirs.</summary>
    public required Seen Values { get; init; }

    public required Seen Statuses { get; init; }
}

/// <param name="All">How many are declared.</param>
/// <param name="Never">Those that were not seen.</param>
public sealed record Seen(int All, IReadOnlyList<string> Never);
