using System.Text.RegularExpressions;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

/// <summary>What pages show of the command is what it prints.</summary>
public sealed partial class ShownCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public static TheoryData<string> Pages =>
        [
            .. Repository
                .Files("*.md")
                .Where(static path => Block().Matches(File.ReadAllText(path)).Any(IsOfOurSpecs))
                .Select(Repository.NameOf)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_first_lines_are_those_of_the_page(string page)
    {
        foreach (var block in Block().Matches(File.ReadAllText(Repository.PathOf(page))).Where(IsOfOurSpecs))
        {
            var args = block
                .Groups["args"]
                .Value.Split(' ')
                .Select(static arg => arg.StartsWith("spec/", StringComparison.Ordinal) ? Repository.PathOf(arg) : arg);

            Assert.Equal(0, _tool.Run([.. args]));
            Assert.StartsWith(block.Groups["out"].Value, _tool.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_root_page_and_that_of_the_command_show_one()
    {
        Assert.Contains("README.md", Pages.Select(static page => page.Data));
        Assert.Contains("tools/TikiSpec.Cli/README.md", Pages.Select(static page => page.Data));
    }

    public void Dispose() => _tool.Dispose();

    private static bool IsOfOurSpecs(Match block) => block.Groups["args"].Value.Contains(" spec/", StringComparison.Ordinal);

    [GeneratedRegex("""(?m)^```\n\$ tikispec (?<args>.+)\n(?<out>(?:.*\n)+?)```$""")]
    private static partial Regex Block();
}
