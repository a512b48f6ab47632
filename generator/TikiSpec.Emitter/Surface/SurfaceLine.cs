namespace TikiSpec.Emitter.Surface;

/// <summary>A line of a surface text: what it is about, and what its change means.</summary>
internal sealed class SurfaceLine(string text, int number)
{
    // What is told beside the declarations: where something comes from, and since when it is on its way out.
    private static readonly string[] Remarks = ["surface", "server", "observed", "documented", "deprecated", "default", "lost"];

    public string Text { get; } = text;

    public int Number { get; } = number;

    /// <summary>Two lines of one subject are the same thing before and after.</summary>
    public string Subject { get; } = SubjectOf(text);

    public bool BreaksWhenGone => Kind != "limit" && !Remarks.Contains(Kind);

    /// <summary>A new limit refuses what was taken; a new property that must be set, and a parameter that must be
    /// given, are missing in every caller's code.</summary>
    public bool BreaksWhenNew =>
        Kind == "limit" || (Kind == "property" && Text.Contains(": required ")) || (Kind == "wire" && IsRequiredParameter);

    private string Kind => Text.Substring(0, Math.Max(0, Text.IndexOf(' ')));

    // wire Items.Get ?page = integer required -> Page
    private bool IsRequiredParameter => Text.Contains(" ?") && Text.Contains(" required");

    public static bool Breaks(SurfaceLine before, SurfaceLine after) =>
        !Remarks.Contains(before.Kind)
        && WithoutPresence(before) != WithoutPresence(after)
        && !MayBeLeftOut(before, after)
        && !IsRecordNow(before, after);

    /// <summary>A record can do what a class can; who copies or compares a record cannot do so with a class.</summary>
    private static bool IsRecordNow(SurfaceLine before, SurfaceLine after) =>
        before.Kind == "type" && before.Text.Replace(": class", ": record") == after.Text;

    /// <summary>What was sent always may be: what that makes of a method is told by its own line.</summary>
    private static bool MayBeLeftOut(SurfaceLine before, SurfaceLine after) =>
        before.Kind == "wire"
        && (before.Text.Replace(" required", "") == after.Text || before.Text.Replace(" required", " optional") == after.Text);

    /// <summary>Whether a property always comes is no matter to code that has it in the same type.</summary>
    private static string WithoutPresence(SurfaceLine line) =>
        line.Kind == "property"
            ? line.Text.Replace(" required", "").Replace(" optional", "") + line.Text.Contains(": required ")
            : line.Text;

    private static string SubjectOf(string text)
    {
        var words = text.Split(' ');
        return words.Length < 3
            ? text
            : words[0] switch
            {
                "op" or "converts" => text.Split('(')[0],
                "wire" => $"wire {words[1]} {words[2]}",
                "property" or "type" or "enum" or "case" or "surface" or "server" => words[0] + " " + words[1].TrimEnd(':'),
                _ => text,
            };
    }
}
