using System.Globalization;

namespace TikiSpec.Drift.Contract;

/// <summary>Reads how the properties of a form travel, as one text, without what silence would say.</summary>
internal sealed class EncodingReader(SchemaReader schemas)
{
    /// <summary>Null where nothing is said that silence would not say.</summary>
    public Keyword? Read(MediaTypeView media, SchemaContract? schema)
    {
        var said = media
            .Encodings.OrderBy(static encoding => encoding.Property, StringComparer.Ordinal)
            .Select(encoding => new { encoding.Property, Text = string.Join(", ", Read(encoding, schema)) })
            .Where(static encoding => encoding.Text.Length > 0)
            .ToList();
        return said.Count == 0
            ? null
            : new Keyword(
                string.Join("; ", said.Select(static encoding => encoding.Property + ": " + encoding.Text)),
                media.Value("encoding")!.At
            );
    }

    private IEnumerable<string> Read(EncodingView encoding, SchemaContract? schema)
    {
        if (
            encoding.ContentType is { } type
            && NamesOf(type) is var names
            && !(names is [var only] && only == UsualOf(encoding.Property, schema))
        )
        {
            yield return string.Join(" or ", names);
        }

        var style = encoding.Style ?? "form";
        if (style != "form")
        {
            yield return "style " + style;
        }

        if (encoding.Explode is { } explode && explode != (style == "form"))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"explode {explode}").ToLowerInvariant();
        }

        if (encoding.AllowsReserved)
        {
            yield return "reserved characters";
        }

        if (encoding.Headers is { Inner.Count: > 0 } headers)
        {
            yield return "headers " + headers.Json;
        }
    }

    /// <summary>Several formats may be named, in whichever order.</summary>
    private static List<string> NamesOf(string types) =>
        [.. types.Split(',').Select(static type => MediaTypeContract.NameOf(type)).Order(StringComparer.Ordinal)];

    /// <summary>The format that a property has without a word of it; null where that cannot be told.</summary>
    private string? UsualOf(string name, SchemaContract? schema)
    {
        if (schema is null || !schema.Properties.TryGetValue(name, out var property))
        {
            return null;
        }

        var value = schemas.Read(property);
        if (value.Types is ["array"] && value.Inner.TryGetValue("items", out var items))
        {
            value = schemas.Read(items);
        }

        return value.Types switch
        {
            ["object"] => "application/json",
            ["string"] when value.IsBytes => "application/octet-stream",
            [] or ["array"] => null,
            var types when types.Contains("object") => null,
            _ => "text/plain",
        };
    }
}
