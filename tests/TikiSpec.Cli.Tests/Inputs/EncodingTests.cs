using System.Diagnostics;
using System.Text;

namespace TikiSpec.Cli.Tests.Inputs;

/// <summary>A text that is not in UTF-8 is refused, or read by what its first bytes say, and told.</summary>
public sealed class EncodingTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("diff")]
    [InlineData("lint")]
    [InlineData("surface")]
    [InlineData("emit")]
    [InlineData("emulator")]
    public void Wrong_bytes_are_refused_at_their_line(string command)
    {
        var spec = Write(Encoding.Latin1.GetBytes(ToolRun.Spec.Replace("Shop", "é", StringComparison.Ordinal)), "shop.yaml");

        Assert.Equal(
            2,
            _tool.Run(
                command switch
                {
                    "diff" => ["diff", spec, spec],
                    "emit" => ["emit", spec, "-o", _tool.PathOf("out")],
                    "emulator" => ["emulator", "--port", "0", "--spec", spec],
                    _ => [command, spec],
                }
            )
        );
        Assert.Contains("shop.yaml' is not in UTF-8: line 2, byte ", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("(0xE9). Save it as UTF-8.", _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', _tool.Out + _tool.Error);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16BE")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32BE")]
    public void Another_encoding_is_read_by_its_mark_and_told(string name, string told)
    {
        var encoding = Encoding.GetEncoding(name);
        var spec = Write([.. encoding.GetPreamble(), .. encoding.GetBytes(ToolRun.Spec)], "shop.yaml");

        Assert.Equal(0, _tool.Run("surface", spec));
        Assert.Contains("op Parcels.List", _tool.Out, StringComparison.Ordinal);
        Assert.Contains($"shop.yaml' is written in {told}, by its first bytes", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_utf_8_is_no_part_of_the_text_and_no_news()
    {
        Assert.Equal(0, _tool.Run("surface", Write([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ToolRun.Spec)], "shop.yaml")));
        Assert.Equal("", _tool.Error);
    }

    [Fact]
    public void Half_a_sign_at_the_end_is_refused()
    {
        Assert.Equal(2, _tool.Run("surface", Write([.. Encoding.UTF8.GetBytes(ToolRun.Spec + "#"), 0xC3], "shop.yaml")));
        Assert.Contains("is not in UTF-8", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_referred_to_is_no_exception()
    {
        Write([0xE9], "box.json");
        var spec = _tool.File("shop.yaml", ToolRun.Spec.Replace("'#/components/schemas/Parcel'", "'box.json'", StringComparison.Ordinal));

        Assert.Equal(2, _tool.Run("surface", spec));
        Assert.Contains("box.json' is not in UTF-8: line 1, byte 1 (0xE9)", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_is_a_file_of_a_commit_or_what_is_piped_in()
    {
        Write(Encoding.Latin1.GetBytes(ToolRun.Spec + "# é"), "repository/shop.yaml");
        var good = _tool.File("repository/good.yaml", ToolRun.Spec);
        foreach (
            var arguments in (string[][])
                [
                    ["init", "-q"],
                    ["add", "-A"],
                    ["-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "base"],
                ]
        )
        {
            Start("git", arguments, null);
        }

        Assert.Contains(
            "'HEAD:shop.yaml' is not in UTF-8: line ",
            Start("dotnet", [typeof(Tool).Assembly.Location, "diff", "HEAD:shop.yaml", good], null),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Standard input is not in UTF-8",
            Start("dotnet", [typeof(Tool).Assembly.Location, "diff", "-", good], File.ReadAllBytes(_tool.PathOf("repository/shop.yaml"))),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _tool.Dispose();

    private string Write(byte[] bytes, string name)
    {
        var path = _tool.File(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Start(string program, string[] arguments, byte[]? input)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _tool.PathOf("repository"),
                RedirectStandardInput = true,
                RedirectStandardError = true,
            }
        )!;
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return error;
    }
}
