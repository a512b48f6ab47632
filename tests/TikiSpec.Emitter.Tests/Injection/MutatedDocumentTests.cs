using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Injection;

/// <summary>Documents as editors, merges and attackers leave them: whatever stands there is a problem or a client,
/// never an exception, and what is emitted is C#. The test command takes a seeded sample; TIKISPEC_LONG=1 takes
/// 10,000.</summary>
public sealed class MutatedDocumentTests
{
    private const int Sample = 150;
    private const int All = 10_000;

    private static int Count => Environment.GetEnvironmentVariable("TIKISPEC_LONG") is "1" ? All : Sample;

    [Fact]
    public void A_spoiled_document_is_a_problem_or_a_client()
    {
        var texts = EmitterCase.Names.Select(static name => EmitterCase.Spec(name).Content).ToList();
        var faults = new List<string>();
        var clients = 0;
        for (var seed = 0; seed < Count && faults.Count < 5; seed++)
        {
            var spoiler = new TextSpoiler(new Random(seed));
            var text = spoiler.Spoil(texts[seed % texts.Count]);
            var read = SpecReader.Read(new SpecText("shop.v1", seed % 5 == 0 ? "shop.v1.json" : "shop.v1.yaml", text), []);
            clients += read.Surface is null ? 0 : 1;
            faults.AddRange(Faults(read).Select(fault => $"seed {seed}: {fault}"));
        }

        Assert.Equal([], faults);
        // A sample that spoils everything beyond reading would show nothing.
        Assert.InRange(clients, Count / 4, Count - 1);
    }

    private static IEnumerable<string> Faults(ParsedSpec read)
    {
        foreach (var bug in read.Problems.Where(static problem => problem.Id == DocumentProblems.Bug.Id))
        {
            yield return bug.Message;
        }

        if (read.Surface is null)
        {
            if (!read.Problems.Any(static problem => problem.Severity == ProblemSeverity.Error))
            {
                yield return "there is no client and no error";
            }

            yield break;
        }

        foreach (var file in Emitted.FromSurfaces([read.Surface]))
        {
            var root = CSharpSyntaxTree.ParseText(file.Text, StrictCompiler.ParseOptions).GetRoot();
            if (root.ContainsDiagnostics)
            {
                yield return $"{file.HintName} has {root.GetDiagnostics().First()}";
            }
        }
    }
}

/// <summary>Spoils a text in one to three places.</summary>
internal sealed class TextSpoiler(Random random)
{
    private static readonly string[] Pieces =
    [
        "\t",
        "\r",
        "\0",
        "\uFEFF",
        "\ud800",
        "\u2028",
        "---\n",
        "...\n",
        "<<: *x\n",
        "<<: {a: b}\n",
        "&a ",
        "*a ",
        "!!binary ",
        "? ",
        "- ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "'",
        "\"",
        "#",
        "|\n",
        "%YAML 1.2\n",
        "99999999999999999999999999",
        "-0x1F",
        ".inf",
        "null",
        "{$ref: '#'}",
        "{$ref: '#/components/schemas'}",
        "{$ref: '#/paths'}",
        "{$ref: other.yaml}",
        "{allOf: [{$ref: '#/components/schemas/A'}]}",
        "{type: [object, array, 'null'], properties: {a: {}}, items: {}}",
        "true",
        "[]",
        "{}",
    ];

    public string Spoil(string text)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            text = SpoilOnce(text);
        }

        return text;
    }

    private string SpoilOnce(string text)
    {
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(9))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(other, lines[one]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines[one] = new string(' ', random.Next(5)) + lines[one];
                break;
            case 4:
                lines[one] = lines[one].Trim();
                break;
            case 5:
                return text[..random.Next(text.Length)];
            case 6:
                return Exchange(text);
            default:
                return text.Insert(random.Next(text.Length), Pieces[random.Next(Pieces.Length)]);
        }

        return string.Join('\n', lines);
    }

    /// <summary>A word of the text in the place of another.</summary>
    private string Exchange(string text)
    {
        var words = text.Split([' ', '\n', ',', ':', '{', '}', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var (from, to) = (words[random.Next(words.Length)], words[random.Next(words.Length)]);
        var at = text.IndexOf(from, random.Next(text.Length - from.Length), StringComparison.Ordinal);
        return at < 0
            ? text
            : string.Concat(
                text.AsSpan(0, at),
                random.Next(2) == 0 ? to : Pieces[random.Next(Pieces.Length)],
                text.AsSpan(at + from.Length)
            );
    }
}
