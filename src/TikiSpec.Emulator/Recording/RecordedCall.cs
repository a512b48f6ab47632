using System.Text;

namespace TikiSpec.Emulator.Recording;

/// <summary>A call that arrived, and its response. Credentials are not recorded.</summary>
public sealed record RecordedCall
{
    /// <summary>Counts the calls from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When it arrived, by the emulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, without the question mark; may be empty.</summary>
    public required string Query { get; init; }

    /// <summary>The headers of the call; those that carry credentials have the value <c>***</c>.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body of the call as text, cut to <see cref="TikiEmulatorOptions.MaxRecordedBodyBytes"/>; empty when
    /// there was none.</summary>
    public string Body => Encoding.UTF8.GetString(BodyBytes);

    /// <summary>The spec that declares the operation, for instance tiki.v2.1; null when no operation was
    /// found.</summary>
    public string? Spec { get; init; }

    /// <summary>The operation, for instance Products_List; null when none was found.</summary>
    public string? OperationId { get; init; }

    /// <summary>The seller on whose behalf it was; null when no operation was found or no credential was valid. The
    /// first seller, where an operation needs none.</summary>
    public long? SellerId { get; init; }

    /// <summary>The status of the response; 0 when a fault cut the connection before it.</summary>
    public required int Status { get; init; }

    /// <summary>The body of the response as text, cut like <see cref="Body"/>.</summary>
    public string ResponseBody => Encoding.UTF8.GetString(ResponseBytes);

    /// <summary>The media type of the response; null when it has no body.</summary>
    public string? ResponseContentType { get; init; }

    /// <summary>How long the response took to make, in real time; the delay of a fault comes on top.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What went wrong on purpose; null when nothing did.</summary>
    public EmulatorFault? Fault { get; init; }

    /// <summary>What went wrong inside the emulator: a bug of ours, please report it. Null otherwise.</summary>
    public Exception? Failure { get; init; }

    // Kept as they are: most calls are never looked at.
    internal byte[] BodyBytes { get; init; } = [];

    internal byte[] ResponseBytes { get; init; } = [];

    /// <summary>Method, path and status in one line.</summary>
    public override string ToString() => $"#{Number} {Method} {Path}{(Query.Length == 0 ? "" : "?" + Query)} -> {Status}";
}
