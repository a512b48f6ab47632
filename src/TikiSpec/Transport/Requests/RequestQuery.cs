using System.Text;

namespace TikiSpec.Transport.Requests;

/// <summary>Query parameters, escaped as they come in.</summary>
internal sealed class RequestQuery
{
    private readonly StringBuilder _text = new();

    public void Add(string name, string? value)
    {
        if (value is not null)
            Append(name).Append(Uri.EscapeDataString(value));
    }

    /// <summary><c>name=value</c>, escaped.</summary>
    public void AddExpanded(string pair) => _text.Append(_text.Length == 0 ? "" : "&").Append(pair);

    public void AddJoined(string name, string[] values, char separator)
    {
        // A comma and a bar are read by every server as they are; a blank is no character of an address.
        var written = separator == ' ' ? "%20" : separator.ToString();
        Append(name).AppendJoin(written, values.Select(Uri.EscapeDataString));
    }

    /// <summary>What follows the path, which may have a query of its own.</summary>
    public string After(string path) =>
        _text.Length == 0 ? "" : (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + _text.ToString();

    private StringBuilder Append(string name) => _text.Append(_text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=');
}
