using System.Diagnostics;

namespace TikiSpec.Cli.Tests.Inputs;

/// <summary>A document shows no file from outside its root: whoever opens a stranger's document shows nobody a file of
/// this machine.</summary>
public sealed class DocumentRootTests : IDisposable
{
    private const string Secret = "type: object\nproperties:\n  top_secret_salary: {type: integer}\n";

    private readonly ToolRun _tool = new();

    public static TheoryData<string> Commands => ["diff", "diff base", "lint", "surface", "emit"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_document_without_a_repository_reads_what_lies_beside_it_alone(string command)
    {
        _tool.File("secret.json", Secret);
        Refuses(command, Document("spec/shop.yaml", "../secret.json"), "'../secret.json' lies outside");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_document_in_a_repository_reads_the_working_tree_alone(string command)
    {
        _tool.File("secret.json", Secret);
        _tool.File("repository/.git/HEAD", "ref: refs/heads/main\n");
        _tool.File("repository/common/box.yaml", Secret);

        Refuses(command, Document("repository/spec/shop.yaml", "../../secret.json"), "'../../secret.json' lies outside");
        Refuses(command, Document("repository/spec/shop.yaml", _tool.PathOf("secret.json")), "lies outside");
        Assert.Contains("top_secret_salary", Shown(Document("repository/spec/shop.yaml", "../common/box.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.json", "../../secret.json")]
    [InlineData("folder/secret.json", "../../outside")]
    [InlineData("first.json", "second.json", "../../secret.json")]
    public void A_link_leads_no_further_than_a_path(string reference, params string[] targets)
    {
        _tool.File("secret.json", Secret);
        _tool.File("outside/secret.json", Secret);
        _tool.File("repository/.git/HEAD", "ref: refs/heads/main\n");
        var spec = Document("repository/spec/shop.yaml", reference);
        string[] names = targets.Length == 2 ? ["first.json", "second.json"] : [reference.Split('/')[0]];
        foreach (var (name, target) in names.Zip(targets))
        {
            File.CreateSymbolicLink(_tool.PathOf("repository/spec/" + name), target);
        }

        Refuses("diff", spec, $"'{reference}' lies outside");
    }

    [Fact]
    public void A_link_within_the_root_is_followed()
    {
        _tool.File("spec/parts/box.json", Secret);
        File.CreateSymbolicLink(_tool.PathOf("spec/box.json"), "parts/box.json");

        Assert.Contains("top_secret_salary", Shown(Document("spec/shop.yaml", "box.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surface")]
    [InlineData("diff")]
    [InlineData("lint")]
    [InlineData("emit")]
    public void Who_trusts_the_document_can_say_so(string command)
    {
        _tool.File("secret.json", Secret);
        var spec = Document("spec/shop.yaml", "../secret.json");

        Assert.InRange(Run(command, spec, "--allow-outside"), 0, 1);
        Assert.DoesNotContain("lies outside", _tool.Error + _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_folder_is_the_root_of_what_lies_below_it_unless_it_is_the_whole_disk()
    {
        _tool.File("work/common/box.yaml", Secret);
        var spec = Document("work/spec/shop.yaml", "../common/box.yaml");

        // In a process of its own: the current folder is the process's.
        Assert.Equal(0, Start("dotnet", "work", [typeof(Tool).Assembly.Location, "surface", spec]).ExitCode);
        Assert.Contains(
            "lies outside",
            Start("bash", "work", ["-c", "cd / && exec dotnet \"$@\"", "bash", typeof(Tool).Assembly.Location, "surface", spec]).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("../../secret.json", "leads out of the tree of 'HEAD'")]
    [InlineData("/etc/secret.json", "leads out of the tree of 'HEAD'")]
    [InlineData("link.json", "There is no file")]
    public void A_document_of_a_commit_reads_that_commit_alone(string reference, string message)
    {
        _tool.File("secret.json", Secret);
        Document("repository/spec/shop.yaml", reference);
        File.CreateSymbolicLink(_tool.PathOf("repository/spec/link.json"), "../../secret.json");
        Commit();

        // In a process of its own: git looks for the repository from the current folder.
        var (exitCode, text) = InRepository("HEAD:./spec/shop.yaml");

        Assert.Equal(2, exitCode);
        Assert.Contains(message, text, StringComparison.Ordinal);
        Assert.DoesNotContain("top_secret_salary", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_a_commit_is_followed_and_a_path_may_start_from_here()
    {
        Document("repository/spec/shop.yaml", "link.json");
        _tool.File("repository/parts/box.json", Secret);
        File.CreateSymbolicLink(_tool.PathOf("repository/spec/link.json"), "../parts/box.json");
        Commit();

        var (exitCode, text) = InRepository("HEAD:./shop.yaml", "spec");

        Assert.True(exitCode == 0, text);
    }

    public void Dispose() => _tool.Dispose();

    private void Refuses(string command, string spec, string message)
    {
        Assert.Equal(
            command switch
            {
                "lint" => 1,
                _ => 2,
            },
            Run(command, spec)
        );
        Assert.Contains(message, _tool.Error + _tool.Out, StringComparison.Ordinal);
        Assert.Contains("--allow-outside", _tool.Error + _tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("top_secret_salary", _tool.Error + _tool.Out, StringComparison.Ordinal);
    }

    private string Shown(string spec)
    {
        Assert.Equal(0, _tool.Run("surface", spec));
        return _tool.Out;
    }

    private int Run(string command, string spec, params string[] more) =>
        _tool.Run(
            command switch
            {
                "diff" => ["diff", _tool.File("base.yaml", ToolRun.Spec), spec, "--fail-on", "none", .. more],
                "diff base" => ["diff", spec, _tool.File("revision.yaml", ToolRun.Spec), "--fail-on", "none", .. more],
                "emit" => ["emit", spec, "-o", _tool.PathOf("out"), .. more],
                _ => [command, spec, .. more],
            }
        );

    private string Document(string name, string reference) =>
        _tool.File(name, ToolRun.Spec.Replace("'#/components/schemas/Parcel'", $"'{reference}'", StringComparison.Ordinal));

    private void Commit()
    {
        foreach (
            var arguments in (string[][])
                [
                    ["init", "-q"],
                    ["add", "-A"],
                    ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "base"],
                ]
        )
        {
            Start("git", "repository", arguments);
        }
    }

    private (int ExitCode, string Text) InRepository(string document, string folder = "") =>
        Start("dotnet", "repository/" + folder, [typeof(Tool).Assembly.Location, "diff", document, document]);

    private (int ExitCode, string Text) Start(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _tool.PathOf(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + error.GetAwaiter().GetResult());
    }
}
