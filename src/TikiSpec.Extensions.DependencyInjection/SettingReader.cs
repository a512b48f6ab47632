using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>Reads the values of a section, and keeps what is wrong with them, each by the name of its key.</summary>
/// <remarks>By hand and not by the binder: that one reflects, drops keys that it does not know, and stops at the first
/// fault.
/// No value is told, as any may be a secret in the wrong place.</remarks>
internal sealed class SettingReader
{
    private readonly IConfiguration _section;
    private readonly string _path;
    private readonly List<string> _faults;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingReader> _inner = [];

    public SettingReader(IConfiguration section)
        : this(section, (section as IConfigurationSection)?.Path ?? "", []) { }

    private SettingReader(IConfiguration section, string path, List<string> faults) => (_section, _path, _faults) = (section, path, faults);

    public IReadOnlyList<string> Faults => _faults;

    public string NameOf(string key) => _path.Length == 0 ? key : _path + ":" + key;

    public void Fault(string fault) => _faults.Add(fault);

    public bool Has(string key) => !string.IsNullOrWhiteSpace(_section[key]);

    public SettingReader Inner(string key)
    {
        _known.Add(key);
        var inner = new SettingReader(_section.GetSection(key), NameOf(key), _faults);
        _inner.Add(inner);
        return inner;
    }

    /// <summary>A text; null where it is missing, blank, or not what it has to be.</summary>
    public string? Text(string key, Action<string>? check = null)
    {
        _known.Add(key);
        var text = Has(key) ? _section[key]!.Trim() : null;
        return text is null || check is null || Check(key, () => check(text)) ? text : null;
    }

    public T? Secret<T>(string key, Func<string, T> make)
        where T : class
    {
        T? made = null;
        Text(key, text => made = make(text));
        return made;
    }

    public Uri? Address(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0)
            return address;
        Fault($"{NameOf(key)} is no address: it wants http or https, a host, and neither a name nor a password before it.");
        return null;
    }

    public TimeSpan Value(string key, TimeSpan usual, Action<TimeSpan> check) =>
        Parsed(
            key,
            usual,
            "a time such as 00:01:40",
            static text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
            check
        );

    public int Value(string key, int usual, Action<int> check) =>
        Parsed(
            key,
            usual,
            "a whole number",
            static text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            check
        );

    public bool Flag(string key, bool usual) =>
        Parsed(key, usual, "true or false", static text => bool.TryParse(text, out var flag) ? flag : null, static _ => { });

    public T Choice<T>(string key, T usual)
        where T : struct, Enum =>
        Parsed(
            key,
            usual,
            "one of " + string.Join(", ", Enum.GetNames<T>()),
            static text =>
                Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : null,
            static _ => { }
        );

    public IReadOnlyList<string> List(string key)
    {
        _known.Add(key);
        return [.. _section.GetSection(key).GetChildren().Select(static item => item.Value).OfType<string>()];
    }

    public IReadOnlyDictionary<string, string> Map(string key)
    {
        _known.Add(key);
        return _section
            .GetSection(key)
            .GetChildren()
            .Where(static item => item.Value is not null)
            .ToDictionary(static item => item.Key, static item => item.Value!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Keys that nobody has asked for are misspelt: what they say would be dropped without a word.</summary>
    public void RefuseUnknown()
    {
        foreach (var key in _section.GetChildren().Select(static child => child.Key).Where(key => !_known.Contains(key)))
            Fault($"{NameOf(key)} is no setting. There are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        foreach (var inner in _inner)
            inner.RefuseUnknown();
    }

    private T Parsed<T>(string key, T usual, string wanted, Func<string, T?> parse, Action<T> check)
        where T : struct
    {
        if (Text(key) is not { } text)
            return usual;
        if (parse(text) is not { } value)
        {
            Fault($"{NameOf(key)} is not {wanted}.");
            return usual;
        }

        return Check(key, () => check(value)) ? value : usual;
    }

    private bool Check(string key, Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (ArgumentException exception)
        {
            // Only the sentence: with it comes the value.
            Fault($"{NameOf(key)} cannot be taken: {exception.Message.Split('\n')[0].Split(" (Parameter", StringSplitOptions.None)[0]}");
            return false;
        }
    }
}
