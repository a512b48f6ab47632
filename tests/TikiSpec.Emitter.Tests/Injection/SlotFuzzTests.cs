using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Injection;

/// <summary>Every text of a document, keys among them, is replaced by texts that try to become code. The test command
/// takes a seeded sample; TIKISPEC_LONG=1 takes all of them.</summary>
public sealed class SlotFuzzTests
{
    private const int Sample = 60;

    /// <summary>No name that is made of a text has an underscore and a small letter in front: an identifier like this
    /// has broken out.</summary>
    private const string Mark = "in_jected";

    private static readonly string[] Texts =
    [
        $"\"; {Mark}(); \"",
        $"\\\"; {Mark}(); //",
        $"\"\"\" {Mark} \"\"\"",
        $"*/ {Mark} /*",
        $"\n{Mark}\n#error {Mark}\n",
        $"\r#pragma {Mark}\u2028{Mark}\u0085{Mark}",
        $"</summary> {Mark} <summary>",
        $"}} {Mark} {{",
        $"{{{Mark}}}",
        $") {Mark} (",
        $"' {Mark} '",
        $"]] {Mark} [[",
        $"@{Mark}",
        $"$\"{{{Mark}}}\"",
    ];

    /// <summary>The directives of ours beside those of warnings. A text may name a file, so they go by what they
    /// say.</summary>
    private static readonly HashSet<string> Directives =
    [
        .. EmitterCase
            .Names.SelectMany(static name => Emitted.FromSurfaces([SpecReader.Read(EmitterCase.Spec(name), []).Surface!]))
            .SelectMany(static file =>
                CSharpSyntaxTree
                    .ParseText(file.Text, StrictCompiler.ParseOptions)
                    .GetRoot()
                    .DescendantNodes(descendIntoTrivia: true)
                    .OfType<DirectiveTriviaSyntax>()
                    .Select(static one => one.ToString().Trim())
            ),
    ];

    private static bool IsLong => Environment.GetEnvironmentVariable("TIKISPEC_LONG") is "1";

    [Fact]
    public void No_text_of_a_document_becomes_code()
    {
        var random = new Random(20261126);
        var slots = EmitterCase.Names.SelectMany(static name => SlotsOf(Tree(name)).Select(slot => (name, slot))).ToList();
        var tried = IsLong
            ? slots.SelectMany(static one => Texts.Select(text => (one.name, one.slot, text)))
            : slots.OrderBy(_ => random.Next()).Take(Sample).Select(one => (one.name, one.slot, Texts[random.Next(Texts.Length)]));

        Assert.True(slots.Count > 1_000, $"{slots.Count} texts");
        Assert.Empty(tried.SelectMany(static one => Faults(one.Item1, one.Item2, one.Item3)).Take(5));
    }

    [Fact]
    public void One_that_became_code_would_be_found() =>
        Assert.NotEmpty(Faults(new SourceFile("A.g.cs", $"class A {{ string a = \"\"; int {Mark}; }}\n#error x\n")));

    private static IEnumerable<string> Faults(string name, Slot slot, string text)
    {
        var tree = Tree(name);
        slot.Write(tree, text);
        var surface = SpecReader.Read(new SpecText("shop.v1", "shop.v1.json", tree.ToJsonString()), []).Surface;
        return surface is null
            ? []
            : Emitted.FromSurfaces([surface]).SelectMany(Faults).Select(fault => $"{name} {slot.Pointer} {text}: {fault}");
    }

    private static IEnumerable<string> Faults(SourceFile file)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text, StrictCompiler.ParseOptions).GetRoot();
        if (root.ContainsDiagnostics)
        {
            yield return $"{file.HintName} has {root.GetDiagnostics().First()}";
        }

        if (root.DescendantTokens().Any(static token => token.RawKind == (int)SyntaxKind.IdentifierToken && token.ValueText == Mark))
        {
            yield return $"{file.HintName} has the text as a name";
        }

        if (
            root.DescendantNodes(descendIntoTrivia: true)
                .OfType<DirectiveTriviaSyntax>()
                .FirstOrDefault(one =>
                    one is not (NullableDirectiveTriviaSyntax or PragmaWarningDirectiveTriviaSyntax)
                    && !Directives.Contains(one.ToString().Trim())
                ) is
            { } directive
        )
        {
            yield return $"{file.HintName} has {directive}";
        }
    }

    private static JsonNode Tree(string name) => JsonNode.Parse(ValueView.Of(SpecDocument.Parse(EmitterCase.Spec(name)))!.WrittenJson)!;

    private static IEnumerable<Slot> SlotsOf(JsonNode tree)
    {
        var open = new Stack<(JsonNode Node, string Pointer)>([(tree, "")]);
        while (open.TryPop(out var place))
        {
            switch (place.Node)
            {
                case JsonObject map:
                    foreach (var (key, value) in map)
                    {
                        var pointer = place.Pointer + "/" + key.Replace("~", "~0").Replace("/", "~1");
                        yield return new Slot(pointer, IsKey: true);
                        if (value is not null)
                        {
                            open.Push((value, pointer));
                        }
                    }

                    break;
                case JsonArray list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        if (list[i] is { } item)
                        {
                            open.Push((item, FormattableString.Invariant($"{place.Pointer}/{i}")));
                        }
                    }

                    break;
                case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                    yield return new Slot(place.Pointer, IsKey: false);
                    break;
            }
        }
    }

    /// <summary>A text of a document: a value, or the key in front of one.</summary>
    private sealed record Slot(string Pointer, bool IsKey)
    {
        public void Write(JsonNode tree, string text)
        {
            var steps = Pointer.Split('/')[1..].Select(static step => step.Replace("~1", "/").Replace("~0", "~")).ToList();
            var around = tree;
            foreach (var step in steps.SkipLast(1))
            {
                around = around is JsonArray list
                    ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]!
                    : around[step]!;
            }

            if (around is JsonArray items)
            {
                items[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = text;
            }
            else if (IsKey)
            {
                var value = around[steps[^1]];
                around.AsObject().Remove(steps[^1]);
                around[text] = value;
            }
            else
            {
                around[steps[^1]] = text;
            }
        }
    }
}
