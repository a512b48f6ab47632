using System.Globalization;
using System.Text.RegularExpressions;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Cli.Maps;

/// <summary>Values of a document as C# expressions of the client's types.</summary>
internal sealed partial class ValueCode(ApiSurface surface)
{
    // Deep enough for every example that people write; a type that holds itself ends there.
    private const int MaxDepth = 8;

    private const int ReadableWidth = 80;

    private const int MaxText = 80;

    // Vietnam's, in which Tiki's times without an offset are.
    private const string TikiOffset = "+07:00";

    private readonly Dictionary<string, TypeModel> _types = surface.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>A type as a caller writes it: <c>V2_1.SkuUpdate</c>.</summary>
    public string TypeOf(CSharpType type) =>
        type.Text(one => one.Namespace is null ? $"{surface.Segment}.{CSharpIdentifier.Of(one.Name)}" : one.Name);

    /// <summary>The expression; null where C# has none for such a value.</summary>
    public string? Of(TypeRef type, IJsonValue value, int depth = 0)
    {
        if (depth > MaxDepth || value.Kind == JsonValueKind.Null)
        {
            return null;
        }

        return ScalarTable.Find(type) is { } scalar ? Scalar(scalar, value)
            : type.IsObject ? Record(type.Name!, value, depth)
            : type.IsOpenEnum ? Known(type.Name!, value.Text)
            : type.IsClosedEnum ? Number(type.Name!, value.Text)
            : type.IsList ? List(value.Items.Select(item => Of(type.Item!, item, depth + 1)))
            : type.IsMap ? Map(type.Item!, value, depth)
            : type.IsSeparated ? List(value.Text.Split(type.Separator!.Trim()).Select(item => OfText(type.Item!, item.Trim())))
            : null;
    }

    /// <summary>A value of which only the type is known: the shortest that a request could have.</summary>
    public string? Made(TypeRef type, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        return ScalarTable.Find(type) is { } scalar ? Sample(scalar)
            : type.IsObject && Find<ObjectModel>(type.Name!) is { } model
                ? Record(
                    model,
                    model
                        .Properties.Where(static property => property.IsRequiredInCode)
                        .Select(property => (property, Made(property.Type, depth + 1)))
                )
            : type.IsOpenEnum && Find<OpenEnumModel>(type.Name!) is { Values: [var first, ..] } ? Known(type.Name!, first.WireValue)
            : type.IsClosedEnum && Find<ClosedEnumModel>(type.Name!) is { Values: [var one, ..] } ? Number(type.Name!, Text(one.Value))
            : type.IsList || type.IsSeparated ? List([Made(type.Item!, depth + 1)])
            : null;
    }

    /// <summary>A literal of a C# string.</summary>
    public static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private T? Find<T>(string name)
        where T : TypeModel => _types.GetValueOrDefault(name) as T;

    private string? OfText(TypeRef type, string text) =>
        ScalarTable.Find(type) is { } scalar ? Scalar(scalar, text, text)
        : type.IsOpenEnum ? Known(type.Name!, text)
        : null;

    private static string? Scalar(ScalarType scalar, IJsonValue value) =>
        value.Kind is JsonValueKind.Object or JsonValueKind.Array && scalar.Name != "ApiValue"
            ? null
            : Scalar(scalar, value.Text, CanonicalValue.Of(value));

    private static string? Scalar(ScalarType scalar, string text, string json) =>
        scalar.Name switch
        {
            "ApiValue" => WholeNumber().IsMatch(json) || json is "true" or "false" ? json
            : json.StartsWith('"') ? Literal(Shown(text))
            : $"ApiValue.Parse({Literal(json)})",
            "string" => Literal(Shown(text)),
            "bool" => text is "1" or "true" ? "true" : "false",
            "int" or "long" or "ulong" => WholeNumber().IsMatch(text) ? text : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture) + (number == decimal.Truncate(number) ? "" : "m")
                : null,
            "double" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("R", CultureInfo.InvariantCulture)
                : null,
            "DateTimeOffset" => Time(text),
            "DateOnly" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? string.Create(CultureInfo.InvariantCulture, $"new DateOnly({day.Year}, {day.Month}, {day.Day})")
                : null,
            "Guid" => Guid.TryParse(text, out _) ? $"new Guid({Literal(text)})" : null,
            "byte[]" => $"Convert.FromBase64String({Literal(text)})",
            _ => null,
        };

    // What a text says is nothing to call by. An address and a key have no blanks, and stay whole.
    private static string Shown(string text) =>
        text.Length > MaxText && text.IndexOf(' ', MaxText / 2) is > 0 and < MaxText and var end ? text[..end] + " …" : text;

    private static string? Sample(ScalarType scalar) =>
        scalar.Name switch
        {
            "string" => "\"text\"",
            "DateTimeOffset" => "DateTimeOffset.UtcNow",
            "DateOnly" => "new DateOnly(2026, 1, 2)",
            "Guid" => "Guid.NewGuid()",
            "byte[]" => "[1, 2, 3]",
            "ApiFile" => null,
            _ => Scalar(scalar, scalar.Sample, scalar.Sample),
        };

    private static string? Time(string text)
    {
        var isOwn = HasOffset().IsMatch(text);
        if (!DateTimeOffset.TryParse(isOwn ? text : text + TikiOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return null;
        }

        var offset = time.Offset == TimeSpan.Zero ? "TimeSpan.Zero" : $"TimeSpan.FromHours({Text(time.Offset.Hours)})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"new DateTimeOffset({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}, {offset})"
        );
    }

    private string? Record(string name, IJsonValue value, int depth)
    {
        if (value.Kind != JsonValueKind.Object || Find<ObjectModel>(name) is not { } model)
        {
            return null;
        }

        return Record(
            model,
            from property in model.Properties
            let given = property.IsReadOnly || property.Preset is not null ? null : value.Find(property.WireName)
            where given is not null || property.IsRequiredInCode
            select (property, given is null ? Made(property.Type, depth + 1) : Of(property.Type, given, depth + 1))
        );
    }

    private string? Record(ObjectModel model, IEnumerable<(PropertyModel Property, string? Code)> values)
    {
        var known = values.Where(static one => one.Code is not null || one.Property.IsRequiredInCode).ToList();
        if (known.Any(static one => one.Code is null))
        {
            return null;
        }

        var type = $"new {surface.Segment}.{CSharpIdentifier.Of(model.Name)}";
        return known.Count == 0
            ? type + "()"
            : type + Braced([.. known.Select(static one => $"{CSharpIdentifier.Of(one.Property.Name)} = {one.Code}")], "{", "}");
    }

    private string? Map(TypeRef item, IJsonValue value, int depth)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            return null;
        }

        var entries = value.Properties.Select(pair => (pair.Key, Code: Of(item, pair.Value, depth + 1))).ToList();
        return entries.Exists(static entry => entry.Code is null)
            ? null
            : $"new Dictionary<string, {TypeOf(CSharpTypes.Of(item, CSharpTypes.IsNullableItem(item)))}>"
                + Braced([.. entries.Select(static entry => $"[{Literal(entry.Key)}] = {entry.Code}")], "{", "}");
    }

    /// <summary>In one line as long as that can be read at a glance.</summary>
    private static string Braced(IReadOnlyList<string> parts, string open, string close)
    {
        var line = string.Join(", ", parts);
        var isList = open == "[";
        if (line.Length <= ReadableWidth && !line.Contains('\n', StringComparison.Ordinal))
        {
            return isList ? $"[{line}]" : $" {open} {line} {close}";
        }

        var lines = string.Concat(parts.Select(static part => $"\n    {part.Replace("\n", "\n    ", StringComparison.Ordinal)},"));
        return isList ? $"[{lines}\n]" : $"\n{open}{lines}\n{close}";
    }

    private string? Known(string name, string text) =>
        Find<OpenEnumModel>(name)?.Values.FirstOrDefault(value => value.WireValue == text) is { } known
            ? $"{surface.Segment}.{CSharpIdentifier.Of(name)}.{CSharpIdentifier.Of(known.Name)}"
            : Literal(text);

    private string? Number(string name, string text) =>
        Find<ClosedEnumModel>(name)?.Values.FirstOrDefault(value => Text(value.Value) == text) is { } known
            ? $"{surface.Segment}.{CSharpIdentifier.Of(name)}.{CSharpIdentifier.Of(known.Name)}"
            : null;

    private static string? List(IEnumerable<string?> items)
    {
        var known = items.ToList();
        return known.Contains(null) ? null : Braced([.. known.OfType<string>()], "[", "]");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^-?[0-9]+$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("(Z|[+-][0-9]{2}:?[0-9]{2})$")]
    private static partial Regex HasOffset();
}
