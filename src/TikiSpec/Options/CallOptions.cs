using System.Text;
using TikiSpec.Options;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>What is special about one call.</summary>
public sealed record CallOptions
{
    /// <summary>How long one attempt may take.</summary>
    /// <value>The default is null: as the client's options say.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, negative, or longer than 24 days.</exception>
    public TimeSpan? Timeout
    {
        get;
        init => field = value is { } given ? OptionLimits.Limit(given, nameof(Timeout)) : null;
    }

    /// <summary>How long the call may take in all.</summary>
    /// <value>The default is null: as the client's options say.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, negative, or longer than 24 days.</exception>
    public TimeSpan? TotalTimeout
    {
        get;
        init => field = value is { } given ? OptionLimits.Limit(given, nameof(TotalTimeout)) : null;
    }

    /// <summary>How often the call is repeated at most.</summary>
    /// <value>The default is null: as the client's options say.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? MaxRetries
    {
        get;
        init => field = value is { } given ? OptionLimits.Number(given, 0, int.MaxValue, nameof(MaxRetries)) : null;
    }

    /// <summary>The request is checked before it is sent.</summary>
    /// <value>The default is null: as the client's options say.</value>
    public bool? CheckRequests { get; init; }

    /// <summary>Who calls, for applications that serve many shops. Keep the instance: it holds the shop's
    /// token.</summary>
    /// <value>The default is null: the client's credential.</value>
    public ApiCredential? Credential { get; init; }

    /// <summary>Query parameters that the spec does not declare; they follow the declared ones.</summary>
    public IEnumerable<KeyValuePair<string, string>>? Query { get; init; }

    /// <summary>Properties that the spec does not declare, for the object in a JSON or form body; one of a declared
    /// name replaces it.</summary>
    public IEnumerable<KeyValuePair<string, ApiValue>>? BodyProperties { get; init; }

    /// <summary>Headers that the spec does not declare; one of a declared name replaces it.</summary>
    public IEnumerable<KeyValuePair<string, string>>? Headers { get; init; }

    /// <summary>Headers of single parts of a multipart body, which a document has in <c>encoding.headers</c>; one of a
    /// name that the part has anyway replaces it. For a part that is not sent there is none.</summary>
    /// <value>The default is null.</value>
    public IReadOnlyList<PartHeader>? PartHeaders { get; init; }

    /// <summary>Told how much of the body has been sent, every 64 KiB and at its end; an attempt that is repeated
    /// begins anew.
    /// When it throws it is told no more, and the call goes on.</summary>
    /// <value>The default is null.</value>
    public IProgress<UploadProgress>? UploadProgress { get; init; }

    private bool PrintMembers(StringBuilder builder) =>
        ApiRecordText.Print(
            builder,
            (nameof(Timeout), Timeout),
            (nameof(TotalTimeout), TotalTimeout),
            (nameof(MaxRetries), MaxRetries),
            (nameof(CheckRequests), CheckRequests),
            (nameof(Credential), Credential),
            (nameof(Query), OptionsText.Names(Query)),
            (nameof(BodyProperties), OptionsText.Names(BodyProperties)),
            (nameof(Headers), OptionsText.Names(Headers)),
            (nameof(PartHeaders), PartHeaders?.Select(static header => header.Name).ToList()),
            (nameof(UploadProgress), UploadProgress)
        );
}

/// <summary>A header of one part of a multipart body.</summary>
/// <param name="Part">The part, by the name of its property on the wire.</param>
/// <param name="Name">The header.</param>
/// <param name="Value">Its value: one line.</param>
public sealed record PartHeader(string Part, string Name, string Value)
{
    // A value may be a secret.
    private bool PrintMembers(StringBuilder builder) => ApiRecordText.Print(builder, (nameof(Part), Part), (nameof(Name), Name));
}

/// <summary>How far a body is on its way.</summary>
/// <param name="Sent">The bytes that were handed to the connection.</param>
/// <param name="Total">All bytes; null for a stream that does not tell its length.</param>
public sealed record UploadProgress(long Sent, long? Total);
