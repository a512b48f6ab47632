using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>Reads forms and parts as the objects that they are written from.</summary>
internal sealed class FormReader(ValueJudge judge, MediaTypeView media)
{
    private const int MostBreaks = 16;

    private readonly TypedText _texts = new(judge);
    private readonly IReadOnlyList<SchemaView> _schemas = media.Schema is { } schema ? [schema] : [];

    /// <summary>Of <c>application/x-www-form-urlencoded</c>. A property that says nothing of its style repeats its name
    /// where it is a list, and is JSON where it is an object.</summary>
    public PlainValue ReadPairs(string text)
    {
        var pairs = QueryText.Marked(text);
        var styles = new StyledText(_texts, isLenient: false);
        var declared = DeclaredNames();
        var encodings = media.Encodings.Where(static one => one.Style is not null || one.Explode is not null).ToArray();
        var properties = new Dictionary<string, IJsonValue>(StringComparer.Ordinal);
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var encoding in encodings)
        {
            var style = encoding.Style ?? "form";
            var schemas = ValueShapes.PropertyOf(_schemas, encoding.Property);
            var wire = new WireStyle(encoding.Property, style, encoding.Explode ?? style == "form", schemas);
            if (Fitting(styles.ReadPairs(wire, pairs, declared.Contains), schemas) is { } value)
            {
                properties[encoding.Property] = value;
                spoken.UnionWith(value.Properties.Select(static property => property.Key));
            }
        }

        foreach (
            var same in pairs.GroupBy(static pair => pair.Key, StringComparer.Ordinal).Where(same => !properties.ContainsKey(same.Key))
        )
        {
            var owner = same.Key.Split('[')[0];
            if ((owner == same.Key || !properties.ContainsKey(owner)) && (declared.Contains(same.Key) || !spoken.Contains(same.Key)))
            {
                properties[same.Key] = ReadPlain(same.Key, [.. same.Select(static pair => WireText.Plain(pair.Value))]);
            }
        }

        return PlainValue.Object([.. properties]);
    }

    /// <summary>Of <c>multipart/form-data</c>; null where it cannot be taken apart. The bytes of a file are its text,
    /// each a character.</summary>
    public PlainValue? ReadParts(byte[] body, string contentType)
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary
        )
        {
            return null;
        }

        if (HasNoParts(body, boundary))
        {
            return PlainValue.Object([]);
        }

        var parts = new List<KeyValuePair<string, IJsonValue>>();
        try
        {
            using var stream = new MemoryStream(body);
            var reader = new MultipartReader(boundary, stream);
            // The stream is memory, so that nothing is waited for.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } disposition)
                {
                    return null;
                }

                using var content = new MemoryStream();
                section.Body.CopyTo(content);
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                parts.Add(new(name, ReadPart(name, section.ContentType, disposition.IsFileDisposition(), content.ToArray())));
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            return null;
        }

        return PlainValue.Object([
            .. parts
                .GroupBy(static part => part.Key, StringComparer.Ordinal)
                .Select(same => KeyValuePair.Create(same.Key, Together(same.Key, [.. same.Select(static part => part.Value)]))),
        ]);
    }

    /// <summary>Clients write a form without a value as its boundaries alone, which is no multipart body to a
    /// reader.</summary>
    private static bool HasNoParts(byte[] body, string boundary)
    {
        var (begin, end) = ("--" + boundary, "--" + boundary + "--");
        if (body.Length > 2 * end.Length + MostBreaks)
        {
            return false;
        }

        var text = Encoding.Latin1.GetString(body).Trim();
        return text == end
            || (
                text.StartsWith(begin, StringComparison.Ordinal)
                && text.EndsWith(end, StringComparison.Ordinal)
                && text.Length >= begin.Length + end.Length
                && text[begin.Length..^end.Length].All(char.IsWhiteSpace)
            );
    }

    private IJsonValue ReadPart(string name, string? contentType, bool isFile, byte[] content)
    {
        if (
            contentType is not null
            && MediaTypeName.IsJson(contentType)
            && TypedText.ReadJson(Encoding.UTF8.GetString(content)) is { } json
        )
        {
            return json;
        }

        if (isFile)
        {
            return PlainValue.String(Encoding.Latin1.GetString(content));
        }

        var schemas = ValueShapes.PropertyOf(_schemas, name);
        return _texts.Read(IsListAlone(schemas) ? ValueShapes.ItemsOf(schemas) : schemas, Encoding.UTF8.GetString(content));
    }

    private IJsonValue Together(string name, IJsonValue[] values) =>
        IsListAlone(ValueShapes.PropertyOf(_schemas, name)) && values is not [{ Kind: JsonValueKind.Array }] || values.Length > 1
            ? PlainValue.List(values)
            : values[0];

    private IJsonValue ReadPlain(string name, string[] texts)
    {
        var schemas = ValueShapes.PropertyOf(_schemas, name);
        if (!IsListAlone(schemas) && texts.Length == 1)
        {
            return _texts.Read(schemas, texts[0]);
        }

        var items = ValueShapes.ItemsOf(schemas);
        return PlainValue.List([.. texts.Select(text => _texts.Read(items, text))]);
    }

    private IJsonValue? Fitting(IEnumerable<IJsonValue> meanings, IReadOnlyList<SchemaView> schemas)
    {
        IJsonValue? likeliest = null;
        foreach (var meaning in meanings)
        {
            if (schemas.All(schema => judge.Check(schema, meaning).Count == 0))
            {
                return meaning;
            }

            likeliest ??= meaning;
        }

        return likeliest;
    }

    private static bool IsListAlone(IReadOnlyList<SchemaView> schemas) =>
        new ValueShapes(schemas) is { MayBeList: true, MayBeScalar: false };

    private HashSet<string> DeclaredNames() =>
        _schemas
            .SelectMany(static schema => schema.Together)
            .SelectMany(static schema => schema.OneOf.Concat(schema.AnyOf).SelectMany(static choice => choice.Together).Prepend(schema))
            .SelectMany(static schema => schema.Properties)
            .Select(static property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
}
