using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.References;

/// <summary>Guesses what a pointer to nothing was meant to be.</summary>
public static class NameSuggestion
{
    private const int MaxDistance = 2;

    private const int MaxLength = 60;

    /// <summary>A sentence: the nearest name beside the missing one, or where to declare it.</summary>
    public static string For(SpecNode root, string pointer)
    {
        var segments = JsonPointer.Segments(pointer);
        var node = root;
        foreach (var segment in segments)
        {
            if (node is not SpecMapping mapping)
            {
                break;
            }

            if (mapping[segment] is not { } next)
            {
                return Nearest(mapping.Properties.Select(property => property.Name), segment) is { } name
                    ? $"Did you mean '{name}'?"
                    : "Declare it, or correct the reference.";
            }

            node = next;
        }

        return "Declare it, or correct the reference.";
    }

    /// <summary>The name that is most alike and could have been meant; null where none is.</summary>
    public static string? Nearest(IEnumerable<string> names, string wanted)
    {
        string? best = null;
        // Of short words nearly all are alike.
        var bestDistance = Math.Max(1, Math.Min(MaxDistance, wanted.Length / 3)) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - wanted.Length) > MaxDistance || wanted.Length > MaxLength)
            {
                continue;
            }

            var distance = Distance(name.ToUpperInvariant(), wanted.ToUpperInvariant());
            if (distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
