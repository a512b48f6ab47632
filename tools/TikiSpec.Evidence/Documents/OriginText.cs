using System.Text;
using System.Text.Json;

namespace TikiSpec.Evidence.Documents;

/// <summary>A text that is made line by line, each from a line of another text.</summary>
internal sealed class OriginText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];

    /// <param name="depth">How far it is indented.</param>
    /// <param name="line">The line of the other text that it comes from.</param>
    /// <param name="text">YAML.</param>
    public void Add(int depth, int line, string text)
    {
        _text.Append(' ', depth * 2).Append(text).Append('\n');
        _origins.Add(line);
    }

    public SpecText ToSpecText(SpecText original) =>
        new(original.Name, original.Path, _text.ToString()) { Origin = new SpecOrigin(original, _origins.ToEquatableList()) };

    /// <summary>A key or a value, whatever stands in it.</summary>
    public static string Quote(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
