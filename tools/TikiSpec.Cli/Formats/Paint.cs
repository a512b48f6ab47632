using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Formats;

/// <summary>Colours of a terminal, or none.</summary>
internal sealed class Paint(bool isOn)
{
    public string Bad(string text) => In("31", text);

    public string Doubtful(string text) => In("33", text);

    public string Good(string text) => In("32", text);

    public string Faint(string text) => In("2", text);

    public string Strong(string text) => In("1", text);

    public string Level(WireLevel level, string text) =>
        level switch
        {
            WireLevel.Breaking => Bad(text),
            WireLevel.Risky => Doubtful(text),
            _ => Good(text),
        };

    private string In(string code, string text) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
