using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>Where and how a value is written as texts.</summary>
/// <param name="Name">The parameter, or the property of a form.</param>
/// <param name="Style">As <see cref="TikiSpec.Model.Surface.ParameterModel.Style"/> has it.</param>
/// <param name="Explode">Each item or property stands alone.</param>
/// <param name="Schemas">What holds for the value.</param>
internal sealed record WireStyle(string Name, string Style, bool Explode, IReadOnlyList<SchemaView> Schemas);

/// <summary>Reads values that were written by the styles of OpenAPI: the table of <c>generator/docs/openapi.md</c>,
/// which clients write by, the other way round. A text can have several meanings; the likeliest comes first.</summary>
/// <param name="texts">Reads what stands between the signs of a style.</param>
/// <param name="isLenient">A comma parts items however it was escaped, as servers have it that unescape first.</param>
internal sealed class StyledText(TypedText texts, bool isLenient)
{
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Of a part of a path, or a header.</summary>
    /// <param name="style">How it is written.</param>
    /// <param name="text">As <see cref="WireText.Marked"/> has it.</param>
    public IEnumerable<IJsonValue> ReadSegment(WireStyle style, string text)
    {
        var (rest, separator) = style.Style switch
        {
            "label" => (text.StartsWith('.') ? text[1..] : text, style.Explode ? '.' : ','),
            "matrix" => (text.StartsWith(';') ? text[1..] : text, style.Explode ? ';' : ','),
            _ => (text, ','),
        };
        var named = style.Style == "matrix" ? style.Name + "=" : "";
        var shapes = new ValueShapes(style.Schemas);
        if (shapes.MayBeObject && style.Explode)
        {
            yield return Object(style, rest.Split(separator).Select(Pair));
        }
        else if (shapes.MayBeObject)
        {
            yield return Object(style, Turns(WithoutName(rest, named).Split(separator)));
        }

        if (shapes.MayBeList)
        {
            var pieces = style is { Style: "matrix", Explode: true }
                ? rest.Split(separator).Select(piece => WithoutName(piece, named))
                : WithoutName(rest, named).Split(separator);
            yield return List(style, pieces.Select(static piece => piece.Trim(' ')));
        }

        if (shapes.MayBeScalar)
        {
            yield return texts.Read(style.Schemas, WireText.Plain(WithoutName(rest, named)));
        }
    }

    /// <summary>Of a query, a form or cookies; empty where it is not there.</summary>
    /// <param name="style">How it is written.</param>
    /// <param name="pairs">All pairs, with values as <see cref="WireText.Marked"/> has them.</param>
    /// <param name="isTaken">Whether a name is that of something else, so that it is no property of an object in
    /// parts.</param>
    public IEnumerable<IJsonValue> ReadPairs(WireStyle style, IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, bool> isTaken)
    {
        var shapes = new ValueShapes(style.Schemas);
        var own = pairs.Where(pair => pair.Key == style.Name).Select(static pair => pair.Value).ToArray();
        if (style.Style == "deepObject" && DeepValue.Read(style.Name, pairs) is { } deep)
        {
            yield return deep.ToValue(texts, style.Schemas);
        }
        else if (shapes.MayBeObject && style is { Explode: true, Style: not "deepObject" })
        {
            var properties = pairs.Where(pair => pair.Key != style.Name && shapes.MayHave(pair.Key, isTaken)).ToArray();
            if (properties.Length > 0)
            {
                yield return Object(style, properties);
            }
        }
        else if (shapes.MayBeObject && own.Length > 0)
        {
            yield return Object(style, Turns(Unpiped(style, own[0]).Split(SeparatorOf(style))));
        }

        if (own.Length == 0)
        {
            yield break;
        }

        if (shapes.MayBeList)
        {
            yield return List(style, isLenient ? Apart(style, own) : Strict(style, own));
            yield return List(style, isLenient ? Strict(style, own) : Apart(style, own));
        }

        if (shapes.MayBeScalar)
        {
            yield return texts.Read(style.Schemas, WireText.Plain(own[0]));
        }
    }

    private static IEnumerable<string> Strict(WireStyle style, string[] own) =>
        style.Explode ? own : own.SelectMany(text => Unpiped(style, text).Split(SeparatorOf(style)));

    private static IEnumerable<string> Apart(WireStyle style, string[] own) =>
        own.SelectMany(text => WireText.Plain(text).Split(SeparatorOf(style), Tidy));

    // Many clients, and System.Uri, escape a bar that parts.
    private static string Unpiped(WireStyle style, string text) => style.Style == "pipeDelimited" ? WireText.Plain(text) : text;

    private static char SeparatorOf(WireStyle style) =>
        style.Style switch
        {
            "spaceDelimited" => ' ',
            "pipeDelimited" => '|',
            _ => ',',
        };

    private static string WithoutName(string text, string named) =>
        text.StartsWith(named, StringComparison.Ordinal) ? text[named.Length..] : text;

    private static KeyValuePair<string, string> Pair(string text) =>
        text.Split('=', 2) is [var key, var value] ? new(WireText.Plain(key), value) : new(WireText.Plain(text), "");

    /// <summary>Keys and values by turns.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Turns(string[] pieces) =>
        Enumerable
            .Range(0, (pieces.Length + 1) / 2)
            .Select(i => KeyValuePair.Create(WireText.Plain(pieces[2 * i]), (2 * i) + 1 < pieces.Length ? pieces[(2 * i) + 1] : ""));

    private PlainValue List(WireStyle style, IEnumerable<string> pieces)
    {
        var items = ValueShapes.ItemsOf(style.Schemas);
        return PlainValue.List([.. pieces.Select(piece => texts.Read(items, WireText.Plain(piece)))]);
    }

    private PlainValue Object(WireStyle style, IEnumerable<KeyValuePair<string, string>> properties) =>
        PlainValue.Object([
            .. properties
                .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
                .Select(same =>
                    KeyValuePair.Create(
                        same.Key,
                        texts.Read(ValueShapes.PropertyOf(style.Schemas, same.Key), WireText.Plain(same.First().Value))
                    )
                ),
        ]);
}
