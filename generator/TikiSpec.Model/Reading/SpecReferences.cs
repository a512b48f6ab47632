namespace TikiSpec.Model;

/// <summary>Finds the files that a spec refers to.</summary>
public static class SpecReferences
{
    private const string Key = "$ref";

    /// <summary>The files in <c>$ref</c>s of a text, each once, in order. Looks at the text alone, so it is cheap and may name one from a comment.</summary>
    public static EquatableList<string> Find(SpecText spec)
    {
        var files = new List<string>();
        var content = spec.Content;
        for (var at = content.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = content.IndexOf(Key, at, StringComparison.Ordinal))
        {
            at += Key.Length;
            var file = Split(ValueAt(content, ref at)).File;
            if (file.Length > 0 && !IsOnNetwork(file) && !files.Contains(file))
            {
                files.Add(file);
            }
        }

        return files.ToEquatableList();
    }

    /// <summary>Whether a <c>$ref</c> of the text names anything but a place in it. As cheap as <see cref="Find"/>, and as easily deceived by a comment.</summary>
    internal static bool HasOthers(SpecText spec)
    {
        var content = spec.Content;
        for (var at = content.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = content.IndexOf(Key, at, StringComparison.Ordinal))
        {
            at += Key.Length;
            if (Split(ValueAt(content, ref at)).File.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text that <paramref name="file"/>, written in <paramref name="from"/>, means: the one whose path ends in it, the nearest first.</summary>
    public static SpecText? Match(string file, SpecText from, IReadOnlyList<SpecText> others)
    {
        var wanted = Relative(file);
        var folder = FolderOf(Normal(from.Path));
        SpecText? best = null;
        foreach (var other in others.Append(from))
        {
            var path = Normal(other.Path);
            var fits = path == wanted || path.EndsWith("/" + wanted, StringComparison.Ordinal);
            if (fits && (best is null || IsNearer(path, Normal(best.Path), folder)))
            {
                best = other;
            }
        }

        return best;
    }

    internal static (string File, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#');
        return hash < 0 ? (reference, "") : (reference.Substring(0, hash), reference.Substring(hash));
    }

    internal static bool IsOnNetwork(string file) => file.IndexOf("://", StringComparison.Ordinal) >= 0;

    private static bool IsNearer(string path, string best, string folder)
    {
        var (isNear, wasNear) = (FolderOf(path) == folder, FolderOf(best) == folder);
        return isNear != wasNear ? isNear : string.CompareOrdinal(path, best) < 0;
    }

    private static string Relative(string file)
    {
        var path = Normal(Uri.UnescapeDataString(file));
        while (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path.Substring(path.IndexOf('/') + 1);
        }

        return path;
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static string ValueAt(string content, ref int at)
    {
        while (at < content.Length && content[at] is '"' or '\'' or ' ' or '\t' or ':')
        {
            at++;
        }

        // A quote right before the value ends it; a plain value ends at a blank.
        var start = at;
        var quote = content[at - 1] is '"' or '\'' ? content[at - 1] : ' ';
        while (at < content.Length && content[at] != quote && content[at] is not ('\r' or '\n') && (quote != ' ' || content[at] is not (',' or '}')))
        {
            at++;
        }

        return content.Substring(start, at - start);
    }
}
