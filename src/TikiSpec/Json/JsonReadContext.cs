using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>What is known about one reading: whose answer it is, and what to do where the answer departs from the spec.</summary>
/// <remarks>Not for several threads at once, except <see cref="Default"/>, which keeps nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadContext
{
    private readonly ReadOnlyMemory<byte> _payload;
    private readonly DriftPolicy _policy;
    private DepartureLog? _log;
    private JsonReadContext? _silent;

    internal JsonReadContext(ReadOnlyMemory<byte> payload, DriftPolicy policy)
    {
        _payload = payload;
        _policy = policy;
    }

    /// <summary>For JSON that did not come from a call: departures are accepted without a word.</summary>
    public static JsonReadContext Default { get; } = new(default, DriftPolicy.Ignore);

    /// <summary>Null while nothing departs.</summary>
    internal DepartureLog? Departures => _log;

    /// <summary>Called at an object's end: reports what had to be there and was not.</summary>
    /// <param name="seen">A bit for each required member that came.</param>
    /// <param name="all">The bits of all of them.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="required">For each bit, the member's number.</param>
    /// <param name="reader">Stands on the object's end.</param>
    public void Require(ulong seen, ulong all, JsonMemberNames names, int[] required, ref Utf8JsonReader reader)
    {
        if (seen != all && _policy != DriftPolicy.Ignore)
            ReportMissing(all & ~seen, names, required, ref reader);
    }

    /// <summary>Called before a member is read that the spec does not allow to be null: reports null.</summary>
    /// <param name="reader">Stands on the value.</param>
    public void RefuseNull(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            Report(ApiDepartureKind.UnexpectedNull, ref reader);
    }

    /// <summary>Reports a member that came under another name which the spec tells of. It never fails a reading, because the spec expects it.</summary>
    /// <param name="reader">Stands on the value.</param>
    public void ReportAlias(ref Utf8JsonReader reader)
    {
        if (_policy == DriftPolicy.Report)
            Report(ApiDepartureKind.AliasUsed, ref reader);
    }

    /// <summary>For a value that the spec says comes in other types too: while it is of one of these, that is nothing to report.</summary>
    /// <param name="types">The other types.</param>
    /// <param name="reader">Stands on the value.</param>
    public JsonReadContext Accepting(JsonTypes types, ref Utf8JsonReader reader) =>
        _policy == DriftPolicy.Ignore || (types & TypeOf(reader.TokenType)) == 0 ? this : _silent ??= new JsonReadContext(_payload, DriftPolicy.Ignore);

    internal void Report(ApiDepartureKind kind, ref Utf8JsonReader reader)
    {
        if (_policy == DriftPolicy.Throw)
            throw JsonMismatchException.At(ref reader, Expectation(kind));
        if (HasRoom(out var log))
            log.Keep(new DepartureMark(kind, reader.TokenStartIndex, null, JsonMismatchException.Sample(ref reader)));
    }

    /// <summary>False where somebody else, a serializer, holds the payload.</summary>
    internal bool HoldsPayload => _payload.Length > 0;

    /// <summary>The payload from one offset to another.</summary>
    internal ReadOnlySpan<byte> Slice(long start, long end) => _payload.Span[(int)start..(int)end];

    private void ReportMissing(ulong missing, JsonMemberNames names, int[] required, ref Utf8JsonReader reader)
    {
        for (var bit = 0; bit < required.Length; bit++)
        {
            if ((missing & (1UL << bit)) == 0)
                continue;
            var member = names[required[bit]].Value;
            if (_policy == DriftPolicy.Throw)
                throw new JsonMismatchException($"the member \"{member}\"", "the end of the object", reader.TokenStartIndex);
            if (HasRoom(out var log))
                log.Keep(new DepartureMark(ApiDepartureKind.MissingRequired, reader.TokenStartIndex, member, ""));
        }
    }

    /// <summary>The log for one more departure, which is made for the first of them.</summary>
    private bool HasRoom([NotNullWhen(true)] out DepartureLog? log)
    {
        log = _policy == DriftPolicy.Report ? _log ??= new DepartureLog() : null;
        return log?.TryBegin() == true;
    }

    private static JsonTypes TypeOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => JsonTypes.Null,
        JsonTokenType.String => JsonTypes.String,
        JsonTokenType.Number => JsonTypes.Number,
        JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
        _ => JsonTypes.None,
    };

    private static string Expectation(ApiDepartureKind kind) => kind switch
    {
        ApiDepartureKind.UnknownMember => "a declared member",
        ApiDepartureKind.UnknownEnumValue => "a known value",
        ApiDepartureKind.UnexpectedNull => "a value",
        ApiDepartureKind.UnreadableDate => "a date or time",
        _ => "the declared type",
    };
}
