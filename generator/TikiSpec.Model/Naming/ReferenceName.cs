using System.Text;

namespace TikiSpec.Model.Naming;

/// <summary>The name of a schema that stands in no list of components of the spec itself, from the <c>$ref</c> that
/// leads to it.</summary>
internal static class ReferenceName
{
    /// <summary>Null where the reference leads into an operation, whose own words make a better name.</summary>
    public static string? Of(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var (file, fragment) = SpecReferences.Split(reference);
        var segments = JsonPointer.Segments(fragment);
        if (segments.Count == 0)
        {
            return file.Length == 0 ? null : PascalName.Of(WithoutExtension(file.Substring(file.LastIndexOf('/') + 1)));
        }

        if (segments[0] == "paths")
        {
            return null;
        }

        var start =
            segments.Count > 2 && segments[0] == "components" ? 2
            : segments.Count > 1 && segments[0] is "definitions" or "$defs" ? 1
            : 0;
        return Join(segments, start);
    }

    private static string Join(IReadOnlyList<string> segments, int start)
    {
        var name = new StringBuilder();
        var last = "";
        for (var i = start; i < segments.Count; i++)
        {
            if (segments[i] == "properties" && i + 1 < segments.Count)
            {
                continue;
            }

            if (segments[i] == "items")
            {
                last = EnglishSingular.Of(last);
                continue;
            }

            name.Append(last);
            last = PascalName.Of(segments[i]);
        }

        return name.Append(last).ToString();
    }

    private static string WithoutExtension(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot > 0 ? file.Substring(0, dot) : file;
    }
}
