using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Json.DriftEvents;

namespace TikiSpec.Runtime;

/// <summary>What is known about one reading: whose response it is, and what to do where the response differs from the
/// spec.</summary>
/// <remarks>Not for several threads at once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonReadContext
{
    /// <summary>As many elements as there are.</summary>
    internal const int NoLimit = int.MaxValue;

    private const int MostRetries = 64;

    private readonly ReadOnlyMemory<byte> _payload;
    private readonly DriftPolicy _policy;
    private DriftEventLog? _log;
    private JsonReadContext? _silent;
    private readonly JsonReadContext? _speaking;
    private ApiValue _kept;
    private long _keptFrom;
    private long _keptAt = -1;
    private List<(int Depth, int Property, ApiValue Came)>? _notes;
    private readonly int _maxElements;
    private int _elements;
    private int _retries;

    internal JsonReadContext(ReadOnlyMemory<byte> payload, DriftPolicy policy, int maxElements = NoLimit)
    {
        _payload = payload;
        _policy = policy;
        _maxElements = maxElements;
    }

    private JsonReadContext(JsonReadContext speaking)
        : this(speaking._payload, DriftPolicy.Ignore) => _speaking = speaking;

    /// <summary>For JSON that did not come from a call: drift events are accepted without a word.</summary>
    public static JsonReadContext Default => new(default, DriftPolicy.Ignore);

    /// <summary>Null while nothing differs.</summary>
    internal DriftEventLog? DriftEvents => _log;

    /// <summary>Called before a property is read that the spec does not allow to be null: reports null.</summary>
    /// <param name="reader">Stands on the value.</param>
    public void RefuseNull(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            Report(ApiDriftEventKind.UnexpectedNull, ref reader);
    }

    /// <summary>Reports a property that came under another name which the spec tells of. It never fails a reading,
    /// because the spec expects it.</summary>
    /// <param name="reader">Stands on the value.</param>
    public void ReportAlias(ref Utf8JsonReader reader)
    {
        if (_policy == DriftPolicy.Report)
            Report(ApiDriftEventKind.AliasUsed, ref reader);
        Keep(ref reader);
    }

    /// <summary>For a value that the spec says comes in other types too: while it is of one of these, that is nothing
    /// to report.</summary>
    /// <param name="types">The other types.</param>
    /// <param name="reader">Stands on the value.</param>
    public JsonReadContext Accepting(JsonTypes types, ref Utf8JsonReader reader) =>
        (types & TypeOf(reader.TokenType)) == 0 ? this : _silent ??= new JsonReadContext(this);

    /// <summary>Reports required properties that did not come.</summary>
    /// <param name="missing">A bit for each.</param>
    /// <param name="first">The number of the property that the first bit stands for.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="reader">Stands on the object's end.</param>
    internal void ReportMissing(ulong missing, int first, JsonPropertyNames names, ref Utf8JsonReader reader)
    {
        if (_policy == DriftPolicy.Ignore)
            return;
        for (; missing != 0; missing &= missing - 1)
        {
            var property = names.Text(first + BitOperations.TrailingZeroCount(missing));
            if (_policy == DriftPolicy.Throw)
                throw new JsonMismatchException($"the property \"{property}\"", "the end of the object", reader.TokenStartIndex);
            if (HasRoom(out var log))
                log.Keep(new DriftEventMark(ApiDriftEventKind.MissingRequired, reader.TokenStartIndex, property, ""));
        }
    }

    /// <summary>Counts elements of a list, entries of a map, undeclared properties: what a few bytes of a response
    /// become many bytes of memory by.</summary>
    /// <param name="count">How many were read.</param>
    /// <param name="reader">Stands where they end.</param>
    internal void Count(int count, ref Utf8JsonReader reader)
    {
        // One that many share keeps nothing.
        if (_maxElements == NoLimit)
            return;
        Expect(count, ref reader);
        _elements += count;
    }

    /// <summary>Looks before so many are read whether they are allowed.</summary>
    internal void Expect(int count, ref Utf8JsonReader reader)
    {
        if (count > _maxElements - _elements)
            throw new JsonMismatchException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"at most {_maxElements} elements (set by {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseElements)})"
                ),
                "more",
                reader.TokenStartIndex
            );
    }

    /// <summary>Room for one element more than is allowed, at which the reading fails.</summary>
    internal Span<T> WithinLimit<T>(T[] room) => room.AsSpan(0, (int)Math.Min(room.Length, (long)_maxElements - _elements + 1));

    /// <summary>Reports a value that was read as what it is not, and keeps it as it came.</summary>
    /// <param name="reader">Stands on the value.</param>
    internal void ReportCoerced(ref Utf8JsonReader reader)
    {
        Report(ApiDriftEventKind.CoercedScalar, ref reader);
        Keep(ref reader);
    }

    internal void Report(ApiDriftEventKind kind, ref Utf8JsonReader reader)
    {
        if (_policy == DriftPolicy.Throw)
            throw JsonMismatchException.At(ref reader, Expectation(kind));
        if (HasRoom(out var log))
            log.Keep(new DriftEventMark(kind, reader.TokenStartIndex, null, JsonMismatchException.Sample(ref reader)));
    }

    /// <summary>Keeps a value as it came, for whoever writes it back: it would be written otherwise.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    internal void Keep(ref Utf8JsonReader reader)
    {
        var context = _speaking ?? this;
        var end = reader;
        // Who holds the payload needs no copy until somebody asks for it.
        if (HoldsPayload)
            ApiJson.Skip(ref end);
        else
            context._kept = ApiJson.ReadValue(ref end, this);
        context._keptFrom = reader.TokenStartIndex;
        context._keptAt = end.TokenStartIndex;
    }

    /// <summary>The value that has just been read was kept.</summary>
    /// <param name="reader">Stands on the value's last token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasKept(ref Utf8JsonReader reader) => (_speaking ?? this)._keptAt == reader.TokenStartIndex;

    /// <summary>The value that was kept, as it came.</summary>
    /// <param name="reader">Stands on the value's last token.</param>
    internal ApiValue Kept(ref Utf8JsonReader reader)
    {
        var context = _speaking ?? this;
        return HoldsPayload ? Raw(context._keptFrom, ref reader) : context._kept;
    }

    /// <summary>Notes of the object that is being read that the value of a property was kept.</summary>
    /// <param name="reader">Stands on the value's last token.</param>
    /// <param name="property">The property's number; negative for an undeclared one.</param>
    internal void Note(ref Utf8JsonReader reader, int property)
    {
        if (property >= 0)
            (_notes ??= []).Add((reader.CurrentDepth, property, Kept(ref reader)));
    }

    /// <summary>An object begins: what was noted of one that was given up at its place is forgotten.</summary>
    /// <param name="reader">Stands on the object's start.</param>
    internal void Forget(ref Utf8JsonReader reader)
    {
        if (_notes is not null)
            TakeNotes(reader.CurrentDepth);
    }

    /// <summary>What was noted of the object that has been read; null for nothing.</summary>
    /// <param name="reader">Stands on the object's end.</param>
    internal (int Property, ApiValue Came)[]? TakeNotes(ref Utf8JsonReader reader) =>
        _notes is null ? null : TakeNotes(reader.CurrentDepth);

    private (int Property, ApiValue Came)[]? TakeNotes(int depth)
    {
        var first = _notes!.Count;
        while (first > 0 && _notes[first - 1].Depth > depth)
            first--;
        if (first == _notes.Count)
            return null;
        (int Property, ApiValue Came)[] taken = [.. _notes.Skip(first).Select(static note => (note.Property, note.Came))];
        _notes.RemoveRange(first, taken.Length);
        return taken;
    }

    /// <summary>A value as it came.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="reader">Stands on its last token.</param>
    internal ApiValue Raw(long start, ref Utf8JsonReader reader) => new(Slice(start, reader.BytesConsumed).ToArray());

    /// <summary>Where the reading stands, to return to it when a case of a union turns out not to be what
    /// came.</summary>
    internal (int Elements, int DriftEvents) Mark => (_elements, _log?.Count ?? 0);

    /// <summary>The first drift event fails the reading.</summary>
    internal bool IsStrict => _policy == DriftPolicy.Throw;

    /// <summary>False after so many readings of one thing as another that a hostile payload, in which each of many
    /// levels is read twice, would cost too much.</summary>
    internal bool MayTryAgain => _retries < MostRetries;

    /// <summary>Returns to a mark: what was read since is read again as something else.</summary>
    internal void ReturnTo((int Elements, int DriftEvents) mark)
    {
        _retries++;
        _elements = mark.Elements;
        _log?.ReturnTo(mark.DriftEvents);
    }

    /// <summary>The spec tells of what is read.</summary>
    internal bool IsSilent => _speaking is not null;

    /// <summary>False where somebody else, a serializer, holds the payload.</summary>
    internal bool HoldsPayload => _payload.Length > 0;

    /// <summary>The payload from one offset to another.</summary>
    internal ReadOnlySpan<byte> Slice(long start, long end) => _payload.Span[(int)start..(int)end];

    /// <summary>The log for one more drift event, which is made for the first of them.</summary>
    private bool HasRoom([NotNullWhen(true)] out DriftEventLog? log)
    {
        log = _policy == DriftPolicy.Report ? _log ??= new DriftEventLog() : null;
        return log?.TryBegin() == true;
    }

    private static JsonTypes TypeOf(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.Null => JsonTypes.Null,
            JsonTokenType.String => JsonTypes.String,
            JsonTokenType.Number => JsonTypes.Number,
            JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
            _ => JsonTypes.None,
        };

    internal static string Expectation(ApiDriftEventKind kind) =>
        kind switch
        {
            ApiDriftEventKind.UnknownProperty => "a declared property",
            ApiDriftEventKind.UnknownEnumValue => "a known value",
            ApiDriftEventKind.UnexpectedNull => "a value",
            ApiDriftEventKind.UnreadableDate => "a date or time",
            ApiDriftEventKind.UnreadableUuid => "a UUID",
            ApiDriftEventKind.UnreadableNumber => "a number",
            ApiDriftEventKind.UnknownCase => "one of the declared types",
            _ => "the declared type",
        };
}
