using System.Diagnostics;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Evidence.Tests.Traffic;

/// <summary>A proposal is a patch that a person reviews; applied, it makes the findings go away.</summary>
public sealed class TrafficProposalTests
{
    [Fact]
    public void A_patch_makes_the_findings_go_away_and_keeps_what_stands()
    {
        // A document that says where it comes from.
        var spec = "# Written by hand.\n" + ShopFiles.Text("shop.yaml");
        RecordedExchange[] calls =
        [
            TrafficCheckTests.Get(
                "/products",
                """{"data":[{"id":"7","name":"Cup","state":"gone","colour":"red","sizes":[1]}],"note":null}"""
            ),
            TrafficCheckTests.Get("/products?colour=red", """{"data":[]}"""),
            TrafficCheckTests.Get("/products", "") with
            {
                Status = 418,
                Response = null,
            },
        ];
        var report = TrafficCheckTests.Report(calls, spec);
        Assert.Equal(7, report.Findings.Count);

        var (patch, left) = TrafficProposal.Of(report, static _ => "shop.yaml");
        Assert.Empty(left);
        var patched = Apply(spec, patch);

        Assert.Empty(TrafficCheckTests.Report(calls, patched).Findings.Select(static finding => finding.Text));
        Assert.Empty(spec.Split('\n').Except(patched.Split('\n')));
        Assert.StartsWith("# Written by hand.\n", patched, StringComparison.Ordinal);
    }

    /// <summary>A required property that has another name is missing and undeclared: one proposal says both.</summary>
    [Fact]
    public void A_required_property_with_another_name_gets_it()
    {
        var spec = ShopFiles.Text("shop.yaml");
        RecordedExchange[] calls =
        [
            TrafficCheckTests.Get("/products", """{"data":[{"number":1,"name":"Cup"},{"number":2,"name":"Jug"}]}"""),
        ];
        var report = TrafficCheckTests.Report(calls, spec);
        Assert.Equal(
            ["traffic-property-missing id", "traffic-property-undeclared number"],
            report.Findings.Select(static finding => $"{finding.Rule.Id} {finding.Name}").Order(StringComparer.Ordinal)
        );

        var (patch, left) = TrafficProposal.Of(report, static _ => "shop.yaml");

        Assert.Empty(left);
        Assert.Contains("alias: number", patch, StringComparison.Ordinal);
        Assert.Empty(TrafficCheckTests.Report(calls, Apply(spec, patch)).Findings.Select(static finding => finding.Text));
    }

    /// <summary>Which of two came for it nobody can tell.</summary>
    [Fact]
    public void What_may_be_either_of_two_is_left_to_a_person()
    {
        var report = TrafficCheckTests.Report([TrafficCheckTests.Get("/products", """{"data":[{"number":1,"code":1,"name":"Cup"}]}""")]);

        var (_, left) = TrafficProposal.Of(report, static _ => "shop.yaml");

        Assert.Equal("traffic-property-missing", Assert.Single(left).Rule.Id);
    }

    [Fact]
    public void Nothing_found_is_nothing_proposed() =>
        Assert.Equal("", TrafficProposal.Of(TrafficCheckTests.Report([]), static _ => "shop.yaml").Patch);

    [Fact]
    public void A_value_that_may_be_somebody_s_is_left_to_a_person()
    {
        var report = TrafficCheckTests.Report([
            TrafficCheckTests.Get("/products", """{"data":[{"id":1,"name":"Cup","state":"Lane 123"}]}"""),
        ]);

        var (patch, left) = TrafficProposal.Of(report, static _ => "shop.yaml");

        Assert.Equal("", patch);
        Assert.Single(left);
    }

    private static string Apply(string spec, string patch)
    {
        var folder = Directory.CreateTempSubdirectory("tikispec-patch-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "shop.yaml"), spec);
            File.WriteAllText(Path.Combine(folder.FullName, "p.patch"), patch);
            using var git = Process.Start(
                new ProcessStartInfo("git", ["apply", "p.patch"]) { WorkingDirectory = folder.FullName, RedirectStandardError = true }
            )!;
            var error = git.StandardError.ReadToEnd();
            git.WaitForExit();
            Assert.True(git.ExitCode == 0, error);
            return File.ReadAllText(Path.Combine(folder.FullName, "shop.yaml"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
