using System.Globalization;

namespace TikiSpec.Model.Surface;

/// <summary>Some of a document's operations, for a user who calls a few of many: the rest is left out after everything
/// was read, so that nothing is called otherwise than in the whole client.</summary>
public static class ChosenOperations
{
    /// <summary>What the operations whose names match one of <paramref name="patterns"/> need of a surface.</summary>
    /// <param name="surface">The surface of the whole document.</param>
    /// <param name="patterns">Operation ids, or group and method with a dot; <c>*</c> stands for any text. None:
    /// all.</param>
    public static ApiSurface Of(ApiSurface surface, IReadOnlyList<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return surface;
        }

        var groups = surface
            .Groups.Select(group =>
                group with
                {
                    Operations = group
                        .Operations.Where(operation => patterns.Any(pattern => IsNamed(group, operation, pattern)))
                        .ToEquatableList(),
                }
            )
            .Where(static group => group.Operations.Count > 0)
            .ToEquatableList();
        return ReachedTypes.From(surface with { Groups = groups }, [.. groups.SelectMany(static group => group.Operations)]);
    }

    /// <summary>The patterns that no operation of the surface matches: a name that was mistyped, or an operation that
    /// is gone.</summary>
    public static IEnumerable<string> WithoutMatch(ApiSurface surface, IReadOnlyList<string> patterns) =>
        patterns.Where(pattern => !surface.Groups.Any(group => group.Operations.Any(operation => IsNamed(group, operation, pattern))));

    /// <summary>The names in a list with commas, as a project file or an option gives it.</summary>
    public static EquatableList<string> Parse(string list) =>
        list.Split(',').Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0).ToEquatableList();

    /// <summary>How the operations of a surface are called, for somebody whose pattern matches none.</summary>
    public static string Examples(ApiSurface surface)
    {
        const int Shown = 8;
        var ids = surface.Groups.SelectMany(static group => group.Operations).Select(static operation => operation.Id).ToList();
        var first = string.Join(", ", ids.Take(Shown));
        return ids.Count > Shown ? $"{first} and {(ids.Count - Shown).ToString(CultureInfo.InvariantCulture)} more" : first;
    }

    private static bool IsNamed(GroupModel group, OperationModel operation, string pattern) =>
        Matches(operation.Id, pattern) || Matches($"{group.Name}.{operation.MethodName}", pattern);

    /// <summary>Greedy from the left, going back to the last star alone: linear but for the length of the
    /// text.</summary>
    private static bool Matches(string text, string pattern)
    {
        var (at, next, star, resume) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, resume) = (next++, at);
            }
            else if (next < pattern.Length && pattern[next] == text[at])
            {
                at++;
                next++;
            }
            else if (star >= 0)
            {
                (next, at) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return pattern.Skip(next).All(static left => left == '*');
    }
}
