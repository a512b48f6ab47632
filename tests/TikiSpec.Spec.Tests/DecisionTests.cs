using System.Text.RegularExpressions;
using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>spec/decisions.md and the citations in the specs are two ends of one thread.</summary>
public sealed partial class DecisionTests
{
    private static readonly string[] Parts = ["**The pages say:**", "**Decision:**", "**Evidence:**"];

    private static IEnumerable<string> Cited =>
        Repository
            .AllSpecs.SelectMany(SpecNodes.Of)
            .Select(node => node["x-tiki-decision"])
            .OfType<Node>()
            .SelectMany(citation => citation.Items.Count > 0 ? citation.Items : [citation])
            .Select(citation => citation.Text);

    private static Dictionary<string, string> Entries =>
        Entry().Split(Repository.Decisions).Skip(1).Chunk(2).ToDictionary(entry => entry[0], entry => entry[1]);

    [Fact]
    public void Every_cited_decision_is_written_down() =>
        Cited.Distinct().Except(Entries.Keys).Select(id => $"{id} is cited; write it in spec/decisions.md").ShouldBeNone();

    [Fact]
    public void Every_decision_is_cited() =>
        Entries.Keys.Except(Cited).Select(id => $"{id} is cited by no spec; cite it where it applies, or remove it").ShouldBeNone();

    [Fact]
    public void A_decision_says_what_the_pages_say_what_is_decided_and_why() =>
        (
            from entry in Entries
            from part in Parts
            where !entry.Value.Contains(part, StringComparison.Ordinal)
            select $"{entry.Key}: lacks {part}"
        ).ShouldBeNone();

    [GeneratedRegex(@"^### (D-\d+) ", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
