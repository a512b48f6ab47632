using System.Text;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Requests;

/// <summary>A body of parts, each with the name of a property (RFC 7578).</summary>
internal sealed class MultipartBody(IReadOnlyList<BodyPart> parts) : RequestBody
{
    public override bool IsRepeatable => parts.All(static part => part.IsRepeatable);

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
            content.Add(one);
        }
        return content;
    }

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
