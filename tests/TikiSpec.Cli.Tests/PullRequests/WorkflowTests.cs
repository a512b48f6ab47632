using System.Text.RegularExpressions;
using System.Xml.Linq;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.PullRequests;

/// <summary>What runs beside the code of a pull request is fixed by commit and holds no token on disk.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .GetFiles(Repository.PathOf(".github"), "*.yml", SearchOption.AllDirectories)
                .Append(Repository.PathOf("CONTRIBUTING.md"))
                .Select(static path => Path.GetRelativePath(Repository.Root, path)),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_action_of_others_is_named_by_a_commit(string file) =>
        Assert.All(
            Uses()
                .Matches(Text(file))
                .Select(static match => match.Groups[1].Value)
                .Where(static action => !action.StartsWith("./", StringComparison.Ordinal)),
            static action => Assert.Matches("^[a-z-]+/[a-z/-]+@[0-9a-f]{40} # v[0-9.]+$", action)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_checkout_leaves_no_token_behind(string file) =>
        Assert.Equal(Regex.Count(Text(file), "uses: actions/checkout@"), Regex.Count(Text(file), "persist-credentials: false"));

    [Fact]
    public void The_action_installs_the_tool_of_this_version_from_the_feed_that_is_named_alone()
    {
        var action = Text(".github/actions/api-drift/action.yml");
        var version = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

        Assert.Contains($"    default: {version}\n", action, StringComparison.Ordinal);
        Assert.Contains(
            "dotnet tool install TikiSpec.Cli --tool-path \"$RUNNER_TEMP/tikispec\" --version \"$TOOL_VERSION\" --source "
                + "\"$TOOL_SOURCE\"\n",
            action,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("--add-source", action, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_runs_on_every_pull_request() =>
        Assert.DoesNotContain("paths:", Text(".github/workflows/api-drift.yml"), StringComparison.Ordinal);

    private static string Text(string file) => File.ReadAllText(Repository.PathOf(file));

    [GeneratedRegex("uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
