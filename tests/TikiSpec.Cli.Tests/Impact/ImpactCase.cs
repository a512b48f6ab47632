using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats;
using TikiSpec.Cli.Impact;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Tests.Usage;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Tests.Impact;

/// <summary>What a change of the shop's document does to code that is compiled in memory.</summary>
internal sealed class ImpactCase : IDisposable
{
    private readonly ToolRun _tool = new();

    public ImpactRun Run(string before, string after, IReadOnlyList<ProjectCode> projects, string name = "shop", string? spec = null) =>
        ImpactRun.Of(
            new DiffRequest
            {
                Base = _tool.File(name + ".yaml", before),
                Revision = _tool.File("new/" + name + ".yaml", after),
                FailOn = FailOn.Source,
                Level = WireLevel.Safe,
                Pairing = OperationPairing.ByPath,
                Today = new DateTime(2026, 11, 26),
                SpecName = spec,
            },
            projects,
            ClientChoice.In(projects, "Consumer.csproj", []),
            new InputReader(TextReader.Null, allowsOutside: false)
        );

    /// <summary><c>Code0.cs:3 error rule: …</c>, for one change of the shop's document.</summary>
    public IReadOnlyList<string> Lines(string from, string to, string statements, string more = "")
    {
        var changed = ShopCode.Spec.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(ShopCode.Spec, changed);
        var code = $$"""
            using Shop;
            using Shop.Shop;
            {{more}}
            internal static class Program { public static async Task Run(ShopClient shop, Order order) { await Task.Yield();
            {{statements}}
            } }
            """;
        return Lines(Run(ShopCode.Spec, changed, [ShopCode.Project(ShopCode.Surface(), code)]));
    }

    public static IReadOnlyList<string> Lines(ImpactRun run) =>
        [
            .. run.Items.Select(static item =>
                FormattableString.Invariant(
                    $"{Path.GetFileName(item.File)}:{item.At!.Line} {item.Level.ToString().ToLowerInvariant()} {item.Rule}: {item.Text}"
                )
            ),
        ];

    public void Dispose() => _tool.Dispose();
}
