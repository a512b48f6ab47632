using System.Text;

namespace TikiSpec.Transport.Requests;

/// <summary>Query parameters, escaped as they come in.</summary>
internal sealed class RequestQuery
{
    // Without # & + and brackets: these end or part a query, or are read as something else.
    private const string Reserved = ":/?@!$'()*,;";

    private StringBuilder? _text;

    /// <summary>Values keep signs that are reserved in an address and may stand in a query.</summary>
    public bool AllowsReserved { get; set; }

    public void Add(string name, string? value)
    {
        if (value is not null)
            Append(name).Append(Escape(value));
    }

    /// <summary>A parameter of the name was added.</summary>
    public bool Has(string name) =>
        _text is not null && ("&" + _text).Contains("&" + Uri.EscapeDataString(name) + "=", StringComparison.Ordinal);

    /// <summary><c>name=value</c>, escaped.</summary>
    public void AddExpanded(string pair) => Next().Append(WithReserved(pair));

    public void AddJoined(string name, string[] values, char separator)
    {
        // A comma and a bar are read by every server as they are; a blank is no character of an address.
        var written = separator == ' ' ? "%20" : separator.ToString();
        Append(name).AppendJoin(written, values.Select(Escape));
    }

    /// <summary>What follows the path, which may have a query of its own.</summary>
    public string After(string path) => _text is null ? "" : (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + _text.ToString();

    private string Escape(string value) => WithReserved(Uri.EscapeDataString(value));

    private string WithReserved(string escaped)
    {
        if (!AllowsReserved)
            return escaped;
        foreach (var sign in Reserved)
            escaped = escaped.Replace(Uri.HexEscape(sign), sign.ToString(), StringComparison.Ordinal);
        return escaped;
    }

    private StringBuilder Append(string name) => Next().Append(Uri.EscapeDataString(name)).Append('=');

    private StringBuilder Next() => _text is null ? _text = new StringBuilder() : _text.Append('&');
}
