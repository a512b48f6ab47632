using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace TikiSpec.Testing.Snapshots;

/// <summary>Compares a text with the one that was approved and committed.</summary>
/// <remarks>To approve what the code makes now, run the tests with the environment variable
/// <c>TIKISPEC_UPDATE_SNAPSHOTS=1</c> and read the diff.</remarks>
public static class Snapshot
{
    private const string UpdateVariable = "TIKISPEC_UPDATE_SNAPSHOTS";
    private const int ShownLines = 60;

    /// <param name="text">What the code made.</param>
    /// <param name="path">The approved file. On a difference the text is written beside it with <c>received</c> in
    /// place of <c>verified</c>.</param>
    public static void Verify(string text, string path)
    {
        var received = ReceivedPath(path);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            File.Delete(received);
            return;
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Fail(
            $"{Path.GetFileName(path)} is not what was approved. Compare it with {received}; to approve, "
                + $"run with {UpdateVariable}=1.\n{Difference(approved, text)}"
        );
    }

    /// <summary>Approved files that nothing makes any more.</summary>
    public static void VerifyNoOthers(string folder, IEnumerable<string> expected)
    {
        var left = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.verified.*", SearchOption.AllDirectories).Except(expected, StringComparer.Ordinal).ToList()
            : [];
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            left.ForEach(File.Delete);
            return;
        }

        Assert.Empty(left);
    }

    private static string ReceivedPath(string path) =>
        path.Contains(".verified.", StringComparison.Ordinal)
            ? path.Replace(".verified.", ".received.", StringComparison.Ordinal)
            : Path.ChangeExtension(path, ".received" + Path.GetExtension(path));

    private static string Difference(string approved, string text)
    {
        var lines = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(approved, text)
            .Lines.Where(static line => line.Type != ChangeType.Unchanged)
            .Select(static line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text)
            .Take(ShownLines);
        return string.Join('\n', lines);
    }
}
