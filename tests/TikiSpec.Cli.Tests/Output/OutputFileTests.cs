using System.Diagnostics;
using System.Runtime.Versioning;

namespace TikiSpec.Cli.Tests.Output;

/// <summary>What <c>--output</c> names is written whole or not at all, and nothing else of the user is
/// touched.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OutputFileTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public static TheoryData<string> Commands => ["diff", "lint", "surface"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_input_is_never_the_output(string command)
    {
        var spec = _tool.File("shop.yaml", ToolRun.Spec);
        Directory.CreateDirectory(_tool.PathOf("folder"));
        File.CreateSymbolicLink(_tool.PathOf("link.yaml"), "shop.yaml");

        foreach (var output in (string[])["shop.yaml", "./shop.yaml", "folder/../shop.yaml", "link.yaml"])
        {
            Assert.Equal(2, Run(command, spec, _tool.PathOf(output)));
            Assert.Contains("would be overwritten", _tool.Error, StringComparison.Ordinal);
            Assert.Equal(ToolRun.Spec, _tool.Read("shop.yaml"));
        }
    }

    [Theory]
    [InlineData("--suppressions", "[]\n")]
    [InlineData("--severities", "# none\n")]
    public void Nor_is_a_file_that_an_option_names(string option, string text)
    {
        var spec = _tool.File("shop.yaml", ToolRun.Spec);
        var file = _tool.File("file.txt", text);

        Assert.Equal(2, _tool.Run("diff", spec, spec, option, file, "-o", file));
        Assert.Equal(text, _tool.Read("file.txt"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nor_is_a_file_that_the_document_refers_to(string command)
    {
        var part = _tool.File("box.yaml", "type: object\n");
        var spec = _tool.File("shop.yaml", ToolRun.Spec.Replace("'#/components/schemas/Parcel'", "'box.yaml'", StringComparison.Ordinal));

        Assert.Equal(2, Run(command, spec, part));
        Assert.Contains("is an input of this run", _tool.Error, StringComparison.Ordinal);
        Assert.Equal("type: object\n", _tool.Read("box.yaml"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_folder_in_the_way_is_told_and_stays(string command)
    {
        Directory.CreateDirectory(_tool.PathOf("out"));

        Assert.Equal(2, Run(command, _tool.File("shop.yaml", ToolRun.Spec), _tool.PathOf("out")));
        Assert.Contains("is a folder. Give --output a file.", _tool.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.FilesIn("out"));
        Assert.Equal(["shop.yaml"], _tool.FilesIn(""));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_link_stays_a_link_and_what_it_leads_to_is_written(string command)
    {
        _tool.File("reports/real.txt", "surface old\n");
        File.CreateSymbolicLink(_tool.PathOf("out.txt"), "reports/real.txt");

        Assert.Equal(0, Run(command, _tool.File("shop.yaml", ToolRun.Spec), _tool.PathOf("out.txt")));
        Assert.Equal("reports/real.txt", new FileInfo(_tool.PathOf("out.txt")).LinkTarget);
        Assert.NotEqual("surface old\n", _tool.Read("reports/real.txt"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_device_stays_a_device(string command)
    {
        File.CreateSymbolicLink(_tool.PathOf("null"), "/dev/null");
        foreach (var device in (string[])["/dev/null", _tool.PathOf("null")])
        {
            Assert.Equal(0, Run(command, _tool.File("shop.yaml", ToolRun.Spec), device));
        }

        Assert.Equal("/dev/null", new FileInfo(_tool.PathOf("null")).LinkTarget);
        Assert.True(new FileInfo("/dev/null") is { Exists: true, Length: 0 });
        Assert.True(Run(command, _tool.PathOf("shop.yaml"), "/dev/full") == 2, _tool.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_device_that_is_not_there_is_not_made(string command)
    {
        const string Device = "/dev/tikispec-no-such-device";

        Assert.Equal(2, Run(command, _tool.File("shop.yaml", ToolRun.Spec), Device));
        Assert.Contains("cannot be written", _tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Device));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Permissions_are_kept(string command)
    {
        var output = _tool.File("out.txt", "surface old\n");
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(output, Own);

        Assert.Equal(0, Run(command, _tool.File("shop.yaml", ToolRun.Spec), output));
        Assert.Equal(Own, File.GetUnixFileMode(output));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_is_read_only_stays_as_it_is(string command)
    {
        var output = _tool.File("out.txt", "surface old\n");
        File.SetAttributes(output, FileAttributes.ReadOnly);

        Assert.Equal(2, Run(command, _tool.File("shop.yaml", ToolRun.Spec), output));
        Assert.Equal("surface old\n", _tool.Read("out.txt"));
        File.SetAttributes(output, FileAttributes.Normal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_file_of_the_user_beside_it_is_not_touched(string command)
    {
        _tool.File("out.txt.part", "mine");

        Assert.Equal(0, Run(command, _tool.File("shop.yaml", ToolRun.Spec), _tool.PathOf("out.txt")));
        Assert.Equal("mine", _tool.Read("out.txt.part"));
        Assert.Equal(["out.txt", "out.txt.part", "shop.yaml"], _tool.FilesIn(""));
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("emit")]
    public void A_disk_that_is_full_leaves_what_was_there(string command)
    {
        var spec = _tool.File("shop.yaml", Bulky());
        var output = command == "emit" ? _tool.PathOf("out") : _tool.File("out", "as it was");
        var (exitCode, error) = RunWithoutRoom(command, spec, "-o", output);

        Assert.True(exitCode == 2, error);
        Assert.Contains("cannot be written, and what was there is as it was", error, StringComparison.Ordinal);
        Assert.Equal(command == "emit" ? ["shop.yaml"] : ["out", "shop.yaml"], _tool.FilesIn(""));
        Assert.True(command == "emit" || _tool.Read("out") == "as it was");
    }

    public void Dispose() => _tool.Dispose();

    private int Run(string command, string spec, string output) =>
        _tool.Run(
            command switch
            {
                "diff" => ["diff", spec, spec, "-o", output],
                "lint" => ["lint", spec, "-o", output, "--fail-on", "none"],
                _ => [command, spec, "-o", output],
            }
        );

    /// <summary>In a process whose files may not grow beyond 8 KB; the runtime must not need a file for itself
    /// then.</summary>
    private static (int ExitCode, string Error) RunWithoutRoom(params string[] arguments)
    {
        const string Script = "trap '' XFSZ; ulimit -f 8; DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0 exec dotnet \"$@\"";
        using var process = Process.Start(
            new ProcessStartInfo("bash", ["-c", Script, "bash", typeof(Tool).Assembly.Location, .. arguments])
            {
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    /// <summary>Enough operations without a description for a report, and a type with enough properties for a file, of
    /// more than 8 KB.</summary>
    private static string Bulky()
    {
        var properties = string.Concat(
            Enumerable.Range(0, 100).Select(static i => FormattableString.Invariant($", property{i}: {{type: string}}"))
        );
        var paths = string.Concat(
            Enumerable
                .Range(0, 100)
                .Select(static i =>
                    FormattableString.Invariant(
                        $"  /parcels{i}: {{get: {{operationId: Parcels_Get{i}, responses: {{'200': {{description: One.}}}}}}}}\n"
                    )
                )
        );
        return ToolRun
            .Spec.Replace("id: {type: integer, format: int64}", "id: {type: integer, format: int64}" + properties, StringComparison.Ordinal)
            .Replace("components:\n", paths + "components:\n", StringComparison.Ordinal);
    }
}
