using System.Text;

namespace TikiSpec.Cli.Output;

/// <summary>A report on disk: there whole, or as it was before.</summary>
internal static class OutputFile
{
    public static void Write(string path, string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var draft = path + ".part";
        try
        {
            File.WriteAllText(draft, text, new UTF8Encoding(false));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
