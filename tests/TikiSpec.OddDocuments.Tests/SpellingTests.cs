using System.Text.RegularExpressions;
using TikiSpec.Drift;
using TikiSpec.Model;
using TikiSpec.OpenApi.Walking;
using TikiSpec.Testing;

namespace TikiSpec.OddDocuments.Tests;

/// <summary>The old spelling of a key is the same key.</summary>
public partial class SpellingTests
{
    [Theory]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void A_document_in_the_old_spelling_is_the_same_document(string name)
    {
        var today = Parse(name, Spelt(Repository.Spec(name), "x-tiki-", "x-client-", "members", "properties"));
        var old = Parse(name, Spelt(Repository.Spec(name), "x-client-", "x-tiki-", "properties", "members"));

        Assert.NotEmpty(OldSpelling.Of(DocumentView.Of(old).References));
        var (before, after) = (SpecReader.Read(today, []).Surface, SpecReader.Read(old, []).Surface);
        Assert.Equal(before, after);
        var report = SpecDrift.Compare(today, old, new DriftOptions { Today = new DateTime(2026, 11, 26) }, before, after);
        Assert.Empty(report.Findings);
        Assert.Empty(report.OtherDeclarations);
    }

    private static SpecDocument Parse(string name, string text) => SpecDocument.Parse(new SpecText(name, name + ".yaml", text));

    /// <summary>The map of a successor's properties is the one that stands deeper than any of a schema's: it is found
    /// by what is before it.</summary>
    private static string Spelt(string text, string from, string to, string oldMap, string newMap)
    {
        foreach (var key in ClientKeys.All)
        {
            var name = key["x-client-".Length..];
            text = text.Replace(from + name + ":", to + name + ":", StringComparison.Ordinal);
        }

        return Successor().Replace(text, match => match.Value.Replace(oldMap + ":", newMap + ":", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"successor:\n(?: {10}.*\n)+")]
    private static partial Regex Successor();
}
