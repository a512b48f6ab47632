using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TikiSpec.Testing;

namespace TikiSpec.Analyzers.Tests;

/// <summary>Descriptors, pages and the list of releases say the same.</summary>
public class CallDiagnosticTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(CallDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static TheoryData<string> Ids => [.. All.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_explains_the_id(string id)
    {
        var descriptor = All.Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Repository.PathOf("generator", "docs", "diagnostics", id + ".md"));

        Assert.StartsWith(
            $"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}\n\nSeverity: {descriptor.DefaultSeverity}\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("\n## Example\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/generator/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_list_of_releases_has_a_row_for_the_id(string id) =>
        Assert.Contains(
            $"\n{id} | TikiSpec | {All.Single(descriptor => descriptor.Id == id).DefaultSeverity} |",
            File.ReadAllText(Repository.PathOf("generator", "TikiSpec.Analyzers", "AnalyzerReleases.Unshipped.md")),
            StringComparison.Ordinal
        );
}
