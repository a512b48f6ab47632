using System.Text;

namespace TikiSpec.Transport.Requests;

/// <summary>A path template and the values for its placeholders.</summary>
internal sealed class RequestPath(string template)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public void Set(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        SetExpanded(name, Uri.EscapeDataString(value));
    }

    /// <summary>A value that is escaped already.</summary>
    public void SetExpanded(string name, string value)
    {
        // A dot segment is resolved by whoever reads the address, and an empty one makes it that of the collection.
        if (value.Length == 0 || value is "." or "..")
            throw new ArgumentException($"The path parameter \"{name}\" is \"{value}\", which addresses something else.", name);
        _values[name] = value;
    }

    public override string ToString()
    {
        var path = new StringBuilder();
        var rest = template.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            var name = rest[(open + 1)..close].ToString();
            path.Append(rest[..open])
                .Append(
                    _values.TryGetValue(name, out var value)
                        ? value
                        : throw new ArgumentException($"The path parameter \"{name}\" has no value.", name)
                );
            rest = rest[(close + 1)..];
        }
        return path.Append(rest).ToString();
    }
}
