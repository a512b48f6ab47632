using System.Text;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Requests;

/// <summary>A body of parts, each with the name of a property (RFC 7578).</summary>
internal sealed class MultipartBody(IReadOnlyList<BodyPart> parts, IReadOnlyList<PartHeader>? headers = null) : RequestBody
{
    public override bool IsRepeatable => parts.All(static part => part.IsRepeatable);

    public override RequestBody With(IReadOnlyList<PartHeader> headers)
    {
        // The framework would write a line end as it is, and what follows as a header or a part of its own.
        foreach (var header in headers)
        {
            if (header.Name.Length == 0 || !header.Name.All(IsOfToken) || header.Value.Any(char.IsControl))
            {
                throw new ArgumentException(
                    $"PartHeaders: '{header.Name}' of the part '{header.Part}' is no header; its name is one word, its value one line."
                );
            }
        }

        return new MultipartBody(parts, headers);
    }

    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        var content = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        // A further property of a declared name takes its place, as in JSON.
        var further = extra?.ToList() ?? [];
        var all = parts
            .Where(part => !further.Exists(property => property.Key == part.Name))
            .Concat(further.SelectMany(static property => BodyPart.Of(property.Key, property.Value, null)));
        foreach (var part in all)
        {
            var one = part.ToContent();
            // Written by hand: the framework's own would encode names beyond ASCII as mail does, which servers do not
            // read.
            one.Headers.TryAddWithoutValidation("Content-Disposition", Disposition(part));
            foreach (var header in headers?.Where(header => header.Part == part.Name) ?? [])
            {
                one.Headers.Remove(header.Name);
                one.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }

            content.Add(one);
        }
        return content;
    }

    // RFC 9110, 5.6.2.
    private static bool IsOfToken(char letter) => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter);

    private static string Disposition(BodyPart part)
    {
        var name = $"form-data; name=\"{Escape(part.Name)}\"";
        return part.FileName is null ? name : $"{name}; filename=\"{Escape(part.FileName)}\"";
    }

    // As browsers do (WHATWG, multipart/form-data): nothing in a name ends the header.
    private static string Escape(string text) =>
        text.Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace("\"", "%22", StringComparison.Ordinal);
}
