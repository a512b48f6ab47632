namespace TikiSpec.Evidence.Samples;

/// <summary>JSON that a page shows, read also where it is broken.</summary>
public sealed class SampleText
{
    private readonly int _line;

    private SampleText(string text, int line, ValueView? value, IReadOnlyList<SampleRepair> repairs)
    {
        Text = text;
        _line = line;
        Value = value;
        Repairs = repairs;
    }

    /// <summary>The JSON, mended where it had to be.</summary>
    public string Text { get; }

    /// <summary>Null where nothing could be made of it.</summary>
    public ValueView? Value { get; }

    /// <summary>What had to be mended, with lines of the page.</summary>
    public IReadOnlyList<SampleRepair> Repairs { get; }

    /// <summary>Where a part of the value stands on the page.</summary>
    public int LineOf(ValueView part) => (part.At.AtKey.Location?.Line ?? 1) + _line - 1;

    /// <param name="text">The JSON.</param>
    /// <param name="line">Where it begins on the page.</param>
    internal static SampleText Read(string text, int line)
    {
        var document = Parse(text);
        if (document.Problems.Count == 0)
        {
            return new SampleText(text, line, ValueView.Of(document), []);
        }

        var mended = JsonRepair.Mend(text);
        var again = Parse(mended.Text);
        var value = ValueView.Of(again);
        return new SampleText(
            mended.Text,
            line,
            value,
            value is null
                ? [new SampleRepair(line + (again.Problems[0].Location.Line - 1), "it cannot be read: " + again.Problems[0].Message)]
                : [.. mended.Repairs.Select(repair => repair with { Line = repair.Line + line - 1 })]
        );
    }

    // The ending asks for JSON alone: YAML would take much that no JSON reader does.
    private static SpecDocument Parse(string text) => SpecDocument.Parse(new SpecText("sample", "sample.json", text));
}
