using System.Diagnostics;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.PullRequests;

/// <summary>A repository with a branch, and a gh that writes down what it is asked and responds from files.</summary>
internal sealed class PullRequest : IDisposable
{
    private const string Gh = """
        printf '%s\n' "$*" >> "$GH_FOLDER/calls"
        case "$*" in
          *--method*)
            for word in "$@"; do case $word in body=@*) cp "${word#body=@}" "$GH_FOLDER/body" ;; esac; done
            exit "$(cat "$GH_FOLDER/write-code" 2> /dev/null || echo 0)" ;;
          *comments*) cat "$GH_FOLDER/comments" 2> /dev/null; exit "$(cat "$GH_FOLDER/read-code" 2> /dev/null || echo 0)" ;;
          *"pr view"*) cat "$GH_FOLDER/labels" 2> /dev/null ;;
        esac
        exit 0
        """;

    private readonly ToolRun _files = new();

    public PullRequest(string spec)
    {
        Git("init", "-q", "-b", "main");
        Commit("spec/shop.yaml", spec);
        Git("checkout", "-q", "-b", "change");
        Program("gh", Gh.ReplaceLineEndings("\n"));
    }

    public string Out { get; private set; } = "";

    public string Calls => File.Exists(_files.PathOf("gh/calls")) ? _files.Read("gh/calls") : "";

    public string Comment => _files.Read("gh/body");

    public string Summary => _files.Read("summary");

    public string Outputs => _files.Read("outputs");

    public string Read(string name) => _files.Read("repository/" + name);

    /// <summary>What GitHub has: <c>comments</c> (id, author and first line, with tabs), <c>labels</c> (names),
    /// <c>read-code</c> and <c>write-code</c> (how it ends).</summary>
    public void GithubHas(string what, string text) => _files.File("gh/" + what, text);

    public void Commit(string name, string text)
    {
        _files.File("repository/" + name, text);
        Git("add", "-A");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "change");
    }

    /// <summary>A file that the base has as well.</summary>
    public void CommitToBase(string name, string text)
    {
        Git("checkout", "-q", "main");
        Commit(name, text);
        Git("checkout", "-q", "change");
        Git("merge", "-q", "--ff-only", "main");
    }

    /// <summary>A link in the place of a file.</summary>
    public void CommitLink(string name, string target)
    {
        File.Delete(_files.PathOf("repository/" + name));
        File.CreateSymbolicLink(_files.PathOf("repository/" + name), target);
        Commit("unlike-any-other", Guid.NewGuid().ToString());
    }

    public void CommitLinkToBase(string name, string target)
    {
        Git("checkout", "-q", "main");
        CommitLink(name, target);
        Git("checkout", "-q", "change");
        Git("merge", "-q", "--ff-only", "main");
    }

    /// <summary>A program that comes before the machine's own.</summary>
    public void Program(string name, string script)
    {
        _files.File("gh/bin/" + name, "#!/usr/bin/env bash\n" + script + "\n");
        Start("chmod", "+x", _files.PathOf("gh/bin/" + name));
    }

    public string PathOf(string name) => _files.PathOf("repository/" + name);

    /// <summary>What the script left in its folder of results.</summary>
    public string Output(string name) => _files.PathOf("out/" + name);

    public bool Has(string name) => File.Exists(PathOf(name));

    public void Remove(string name)
    {
        Git("rm", "-q", name);
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "remove");
    }

    /// <summary>Runs the script; its exit code.</summary>
    public int Run(string command = "check", params (string Name, string Value)[] settings)
    {
        (string Name, string Value)[] all =
        [
            ("BASE", "main"),
            ("TIKISPEC", "dotnet " + typeof(Tool).Assembly.Location),
            ("OUT", _files.PathOf("out")),
            ("GH_FOLDER", _files.PathOf("gh")),
            ("PATH", _files.PathOf("gh/bin") + ":" + Environment.GetEnvironmentVariable("PATH")),
            ("GITHUB_REPOSITORY", "shop/api"),
            ("GITHUB_STEP_SUMMARY", _files.PathOf("summary")),
            ("GITHUB_OUTPUT", _files.PathOf("outputs")),
            .. settings,
        ];
        var (code, output) = Start("bash", [Repository.PathOf(".github", "actions", "api-drift", "run.sh"), command], all);
        Out = output;
        return code;
    }

    public void Dispose() => _files.Dispose();

    private void Git(params string[] arguments)
    {
        Directory.CreateDirectory(_files.PathOf("repository"));
        var (code, output) = Start("git", arguments);
        Assert.True(code == 0, output);
    }

    private (int Code, string Out) Start(string program, params string[] arguments) => Start(program, arguments, []);

    private (int Code, string Out) Start(string program, string[] arguments, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _files.PathOf("repository"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
