using System.Globalization;

namespace TikiSpec.Emulator.Validation;

/// <summary>The parameters of a call that has passed the check, read as what they are declared to be.</summary>
internal sealed class ParameterValues(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    public string? Text(string name) => values.TryGetValue(name, out var texts) ? texts[0] : null;

    public string Required(string name) => Text(name) ?? "";

    public long? Integer(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>true and 1 are yes, false and 0 no; null when absent.</summary>
    public bool? Flag(string name) =>
        Text(name) switch
        {
            "1" or "true" => true,
            "0" or "false" => false,
            _ => null,
        };

    public DateTimeOffset? Time(string name) => TikiTime.Parse(Text(name));

    public IReadOnlyList<string> List(string name) => values.TryGetValue(name, out var texts) ? texts : [];

    public bool Includes(string name, string item) => List(name).Contains(item, StringComparer.Ordinal);
}
