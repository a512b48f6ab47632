using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.References;

/// <summary>Finds the files that a spec refers to.</summary>
public static class SpecReferences
{
    private const string Key = "$ref";

    /// <summary>The files in <c>$ref</c>s of a text, each once, in order. Looks at the text alone, so it is cheap and
    /// may name one from a comment.</summary>
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

    /// <summary>Whether a <c>$ref</c> of the text names anything but a place in it. As cheap as <see cref="Find"/>, and
    /// as easily deceived by a comment.</summary>
    public static bool HasOthers(SpecText spec)
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

    /// <summary>The path of <paramref name="file"/> as written in a text that lies at <paramref name="from"/>: as RFC
    /// 3986 resolves it, against the folder of that text.</summary>
    /// <param name="from">The path that the text is known by: of a disk, of a commit (<c>main:spec/shop.yaml</c>), or a
    /// mere name.</param>
    /// <param name="file">A reference without its fragment, its percent signs still escapes.</param>
    public static string Resolve(string from, string file) => SpecPath.Join(from, Uri.UnescapeDataString(file));

    public static (string File, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#');
        return hash < 0 ? (reference, "") : (reference.Substring(0, hash), reference.Substring(hash));
    }

    public static bool IsOnNetwork(string file) => file.IndexOf("://", StringComparison.Ordinal) >= 0;

    private static string ValueAt(string content, ref int at)
    {
        while (at < content.Length && content[at] is '"' or '\'' or ' ' or '\t' or ':')
        {
            at++;
        }

        // A quote right before the value ends it; a plain value ends at a blank.
        var start = at;
        var quote = content[at - 1] is '"' or '\'' ? content[at - 1] : ' ';
        while (
            at < content.Length
            && content[at] != quote
            && content[at] is not ('\r' or '\n')
            && (quote != ' ' || content[at] is not (',' or '}'))
        )
        {
            at++;
        }

        return content.Substring(start, at - start);
    }
}
