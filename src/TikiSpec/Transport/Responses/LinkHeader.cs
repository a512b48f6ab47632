namespace TikiSpec.Transport.Responses;

/// <summary>A link of the header <c>Link</c> (RFC 8288): <c>&lt;https://…>; rel="successor-version"</c>.</summary>
internal readonly record struct LinkHeader(string? Target, IReadOnlyList<string> Relations)
{
    /// <summary>All that can be read; an address, or a quoted text, may have commas and semicolons in it.</summary>
    public static IReadOnlyList<LinkHeader> Read(IEnumerable<string> lines)
    {
        var links = new List<LinkHeader>();
        foreach (var part in lines.SelectMany(static line => Split(line, ',')))
        {
            var pieces = Split(part, ';');
            if (pieces[0].Trim() is ['<', .. var target, '>'])
                links.Add(new LinkHeader(target, [.. pieces.Skip(1).SelectMany(RelationsOf)]));
        }
        return links;
    }

    private static IEnumerable<string> RelationsOf(string parameter) =>
        parameter.Split('=', 2) is [var name, var value] && name.Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            ? value.Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];

    /// <summary>At what stands outside of brackets and quotes.</summary>
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (start, closing) = (0, '\0');
        for (var index = 0; index < text.Length; index++)
        {
            if (closing == '\0' && text[index] == separator)
            {
                parts.Add(text[start..index]);
                start = index + 1;
            }
            else if (closing == '\0')
                closing = text[index] switch
                {
                    '<' => '>',
                    '"' => '"',
                    _ => '\0',
                };
            else if (text[index] == closing)
                closing = '\0';
        }
        parts.Add(text[start..]);
        return parts;
    }
}
