namespace TikiSpec.Drift.Contract;

/// <summary>What a document promises on the wire, read for comparison: everything a caller or a server could notice,
/// whichever way it is written.</summary>
/// <remarks>Every element holds its places, so that each change can say where it stands; none of them takes part in a
/// comparison.</remarks>
internal sealed record ApiContract
{
    /// <summary>info.version.</summary>
    public required string? Version { get; init; }

    public required IReadOnlyList<ServerContract> Servers { get; init; }

    public required IReadOnlyList<SecuritySchemeContract> SecuritySchemes { get; init; }

    /// <summary>In document order; callbacks and webhooks after the operations of the paths.</summary>
    public required IReadOnlyList<OperationContract> Operations { get; init; }

    /// <summary>components.schemas by name.</summary>
    public required IReadOnlyDictionary<string, SchemaView> Schemas { get; init; }

    /// <summary>Why the comparison would be wrong; empty for a sound document.</summary>
    public required IReadOnlyList<ContractProblem> Problems { get; init; }

    internal required SchemaReader SchemaReader { get; init; }

    internal required DocumentView Document { get; init; }

    /// <summary>Where a key of the document stands, or would.</summary>
    public SpecCursor PlaceOf(string key) => Document.PlaceOf(key);
}
