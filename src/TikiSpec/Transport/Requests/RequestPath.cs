using System.Globalization;
using System.Runtime.CompilerServices;

namespace TikiSpec.Transport.Requests;

/// <summary>A path template and the values for its placeholders.</summary>
internal sealed class RequestPath(string template)
{
    private readonly string _template = WithoutFragment(template);

    // A few at most.
    private readonly List<KeyValuePair<string, string>> _values = new(1);

    public void Set(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        SetExpanded(name, Uri.EscapeDataString(value));
    }

    /// <summary>A value whose slashes stay.</summary>
    public void SetSegments(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        var segments = value.Split('/');
        if (Array.Exists(segments, static segment => segment is "." or ".."))
            throw new ArgumentException($"The path parameter \"{name}\" is \"{value}\", which addresses something else.", name);
        SetExpanded(name, string.Join('/', segments.Select(Uri.EscapeDataString)));
    }

    /// <summary>A value that is escaped already.</summary>
    public void SetExpanded(string name, string value)
    {
        // A dot segment is resolved by whoever reads the address, and an empty one makes it that of the collection.
        if (value.Length == 0 || value is "." or "..")
            throw new ArgumentException($"The path parameter \"{name}\" is \"{value}\", which addresses something else.", name);
        _values.Add(new(name, value));
    }

    public override string ToString()
    {
        var rest = _template.AsSpan();
        if (!rest.Contains('{'))
            return _template;
        var path = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            path.AppendFormatted(rest[..open]);
            path.AppendLiteral(ValueOf(rest[(open + 1)..close]));
            rest = rest[(close + 1)..];
        }
        path.AppendFormatted(rest);
        return path.ToStringAndClear();
    }

    /// <summary>Documents tell operations of one address apart by a fragment (<c>/#Action=ListQueues</c>), which is
    /// never sent: a query behind it would not be, either.</summary>
    private static string WithoutFragment(string template)
    {
        var at = template.IndexOf('#', StringComparison.Ordinal);
        return at < 0 || template.LastIndexOf('{', at) > template.LastIndexOf('}', at) ? template : template[..at];
    }

    private string ValueOf(ReadOnlySpan<char> placeholder)
    {
        // {path+} and {+path} take several segments, and are called path.
        var name = placeholder.Trim("+*") is { IsEmpty: false } bare ? bare : placeholder;
        // The one that was given last.
        for (var index = _values.Count - 1; index >= 0; index--)
        {
            if (name.SequenceEqual(_values[index].Key))
                return _values[index].Value;
        }
        throw new ArgumentException($"The path parameter \"{name}\" has no value.", name.ToString());
    }
}
