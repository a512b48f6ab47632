using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TikiSpec.Cli.Inputs;

/// <summary>One process of git for any number of files of commits: starting one for each takes longer than reading
/// it.</summary>
internal sealed class GitBatch : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly Process _git;
    private readonly Stream _answers;

    public GitBatch()
    {
        // Links within the tree are followed there, as those of a checkout are on disk; what one outside leads to is
        // not in the commit.
        var start = new ProcessStartInfo("git", ["cat-file", "--batch", "--follow-symlinks"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
        };
        try
        {
            _git = Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InputException($"A file of a commit is referred to, and git cannot be run: {missing.Message}");
        }

        _answers = new BufferedStream(_git.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>The file of a name such as <c>main:spec/shop.yaml</c>; null where there is none.</summary>
    public string? Read(string name)
    {
        // A name ends with its line here, so one of several lines is none; no reference of a document has one either.
        if (name.AsSpan().ContainsAny('\n', '\r', '\0'))
        {
            return null;
        }

        _git.StandardInput.Write(name + "\n");
        _git.StandardInput.Flush();
        var head = ReadLine();
        return Size(head) is not { } size ? null
            : size > BoundedText.MaxLength ? throw BoundedText.TooLong($"'{name}'", size)
            : ReadContent((int)size) is var bytes && IsFile(head) ? BoundedText.Decode(bytes, $"'{name}'")
            : null;
    }

    public void Dispose()
    {
        // Its input ends, and so does it; where a response was left half read it is waiting to be rid of the rest.
        _git.StandardInput.Close();
        _git.StandardOutput.Close();
        _git.WaitForExit();
        _git.Dispose();
    }

    /// <summary>How many bytes follow: <c>ID blob 120</c>, or <c>symlink 12</c> with what it leads to; none behind
    /// <c>NAME missing</c>.</summary>
    private static long? Size(string head)
    {
        var words = head.Split(' ');
        var isContent = words is [_, "blob" or "tree" or "commit" or "tag", _] or ["symlink" or "dangling" or "loop" or "notdir", _];
        return isContent && long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    private static bool IsFile(string head) => head.Split(' ') is [_, "blob", _];

    private byte[] ReadContent(int size)
    {
        // A line end follows.
        var bytes = new byte[size + 1];
        _answers.ReadExactly(bytes);
        return bytes[..size];
    }

    private string ReadLine()
    {
        var line = new List<byte>();
        for (var value = _answers.ReadByte(); value != '\n'; value = _answers.ReadByte())
        {
            if (value < 0)
            {
                throw new InputException("git ended before it had given all files; run it in the repository that the commit is in.");
            }

            line.Add((byte)value);
        }

        return Utf8.GetString([.. line]);
    }
}
