namespace TikiSpec.OpenApi.Tests.Parsing;

/// <summary>The reader of plain YAML reads what it takes as the reader of all YAML does, and takes nothing that is
/// wrong.</summary>
public sealed class PlainYamlTests
{
    private const int Spoilings = 60;

    private static readonly string[] Spoilers =
    [
        " ",
        "  ",
        "\n",
        ":",
        ": ",
        "- ",
        "#",
        " #",
        "'",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">",
        "&a ",
        "*a",
        "!t ",
        "?",
        "---\n",
        "\\",
        "%",
        "é",
        "0",
        "~",
        "\n\n",
        "\t",
    ];

    [Fact]
    public void Every_document_at_hand_is_read_alike()
    {
        var differing = DocumentsAtHand
            .Paths.Where(static path => Path.GetExtension(path) == ".yaml")
            .Select(static path => (path, fault: Difference(File.ReadAllText(path))))
            .Where(static one => one.fault is not null)
            .Select(static one => $"{one.path}: {one.fault}")
            .ToList();

        Assert.True(differing.Count == 0, string.Join("\n", differing));
    }

    [Fact]
    public void Most_documents_at_hand_are_plain()
    {
        var yaml = DocumentsAtHand.Paths.Where(static path => Path.GetExtension(path) == ".yaml").ToList();

        Assert.True(yaml.Count(static path => Plain(File.ReadAllText(path)).Root is not null) >= yaml.Count * 9 / 10);
    }

    [Fact]
    public void What_is_spoiled_is_read_alike_or_left_to_the_other()
    {
        var random = new Random(20261126);
        var differing = new List<string>();
        foreach (var path in DocumentsAtHand.Paths.Where(static path => Path.GetExtension(path) == ".yaml"))
        {
            var text = File.ReadAllText(path);
            text = text.Length > 6000 ? text[..text.LastIndexOf('\n', 6000)] : text;
            for (var i = 0; i < Spoilings && text.Length > 0; i++)
            {
                var at = random.Next(text.Length);
                var cut = random.Next(4) == 0 ? Math.Min(random.Next(1, 12), text.Length - at) : 0;
                var spoiled = text.Remove(at, cut).Insert(at, cut > 0 ? "" : Spoilers[random.Next(Spoilers.Length)]);
                if (Difference(spoiled) is { } fault)
                {
                    differing.Add($"{path} at {at}: {fault}\n{Around(spoiled, at)}");
                }
            }
        }

        Assert.True(differing.Count == 0, $"{differing.Count}\n" + string.Join("\n", differing.Take(5)));
    }

    [Theory]
    [InlineData("a: 1\nb:\n- c\n- d: e\n  f: g\n")]
    [InlineData("a: |\n  one\n   two\n\n  three\n\n\nb: >-\n  one\n  two\n\n  three\n    four\n  five\nc: |+\n  x\n\n")]
    [InlineData("a: >2\n   one\n  two\n")]
    [InlineData("a: one\n  two\n\n  three\nb: 'one\n  two\n\n  it''s'\nc: \"one\n  two \\u00e9 \\\"\"\n")]
    [InlineData("a: {b: [c, 'd', {e: \"f\"}], g: http://x/y, h: a b}\ni: []\nj: {}\n")]
    [InlineData("a: {\n  b: c,\n  d: [e,\n    f]\n  }\n")]
    [InlineData("# c\n---\na: # none\nb:   # none\n  c: d # e\n# f\n")]
    [InlineData("- - a\n  - b\n-\n  c: d\n-\n- e\n")]
    [InlineData("200: ok\n'404': no\n\"x\": ~\n-1: null\n0x1F: 1.5e3\n")]
    [InlineData("a: b#c\nd: e:f\ng: -1\nh: a - b\n")]
    public void What_is_plain_is_taken_and_read_alike(string text)
    {
        Assert.NotNull(Plain(text).Root);
        Assert.Null(Difference(text));
    }

    [Theory]
    [InlineData("a: &b c\nd: *b\n")]
    [InlineData("a:\n  b: \"one\n two\"\n")]
    [InlineData("a:\n  - 'one\n\n  two'\n")]
    [InlineData("a: !t b\n")]
    [InlineData("<<: {a: b}\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\r\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: 'b\n")]
    [InlineData("a: [b, c\n")]
    [InlineData("a: b\n c: d\n")]
    [InlineData("a: - b\n")]
    [InlineData("a\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: |\n \n\n")]
    public void What_is_rare_or_wrong_is_left_to_the_other(string text) => Assert.Null(Plain(text).Root);

    private static string? Difference(string text)
    {
        var (plain, told) = Plain(text);
        if (plain is null)
        {
            return null;
        }

        var source = new SpecSource(new SpecText("api", "api.yaml", text));
        var problems = new ProblemList();
        var any = YamlNodeReader.ReadAny(source, problems, CancellationToken.None);
        return any is null ? "only the reader of plain YAML can read it: " + problems.InOrder()[0]
            : !told.SequenceEqual(problems.InOrder()) ? "another problem is told"
            : Difference(plain, any, "");
    }

    private static (SpecNode? Root, EquatableList<SpecProblem> Told) Plain(string text)
    {
        var problems = new ProblemList();
        return (
            PlainYamlReader.Read(new SpecSource(new SpecText("api", "api.yaml", text)), problems, CancellationToken.None),
            problems.InOrder()
        );
    }

    private static string? Difference(SpecNode one, SpecNode other, string pointer)
    {
        if (one.GetType() != other.GetType() || one.Start != other.Start || one.End != other.End)
        {
            return $"{pointer}: {one.Noun} {one.Start}-{one.End}, not {other.Noun} {other.Start}-{other.End}";
        }

        switch (one, other)
        {
            case (SpecScalar left, SpecScalar right):
                return left.Text == right.Text && left.Kind == right.Kind
                    ? null
                    : $"{pointer}: {left.Kind} '{left.Text}', not {right.Kind} '{right.Text}'";
            case (SpecSequence left, SpecSequence right):
                return left.Items.Count != right.Items.Count
                    ? $"{pointer}: {left.Items.Count} items, not {right.Items.Count}"
                    : left
                        .Items.Zip(right.Items, (a, b) => Difference(a, b, pointer + "/-"))
                        .FirstOrDefault(static fault => fault is not null);
            default:
                var (mine, theirs) = (((SpecMapping)one).Properties, ((SpecMapping)other).Properties);
                return mine.Count != theirs.Count
                    ? $"{pointer}: {mine.Count} properties, not {theirs.Count}"
                    : mine.Zip(
                            theirs,
                            (a, b) => Difference(a.Key, b.Key, pointer + "/key") ?? Difference(a.Value, b.Value, pointer + "/" + b.Name)
                        )
                        .FirstOrDefault(static fault => fault is not null);
        }
    }

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].Replace("\n", "⏎\n", StringComparison.Ordinal);
}
