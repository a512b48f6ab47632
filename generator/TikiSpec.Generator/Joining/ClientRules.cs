using TikiSpec.Emitter;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Joining;

/// <summary>Which wishes cannot be granted together. The first of two that exclude each other is granted.</summary>
internal static class ClientRules
{
    public static IEnumerable<Refusal> Check(IReadOnlyList<Wish> wishes, CancellationToken cancellationToken)
    {
        for (var index = 0; index < wishes.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var refusal =
                NamespaceTaken(wishes[index], wishes.Take(index))
                ?? FileNameTaken(wishes[index], wishes.Take(index))
                ?? TypeNameTaken(wishes[index], wishes)
                ?? ClientNameTaken(wishes[index], wishes)
                ?? PropertyNameTaken(wishes[index]);
            if (refusal is not null)
            {
                yield return refusal;
            }
        }
    }

    private static Refusal? NamespaceTaken(Wish wish, IEnumerable<Wish> earlier)
    {
        var other = earlier.FirstOrDefault(other => other.Namespace == wish.Namespace && other.Surface.Name != wish.Surface.Name);
        return other is null ? null : Refuse(wish, ClientProblems.SameSegment, wish.Surface.Name, wish.Namespace, other.Surface.Name);
    }

    private static Refusal? FileNameTaken(Wish wish, IEnumerable<Wish> earlier)
    {
        var other = earlier.FirstOrDefault(other =>
            DiffersInCaseOnly(other.Namespace, wish.Namespace) || DiffersInCaseOnly(other.Client.FullName, wish.Client.FullName)
        );
        return other is null ? null : Refuse(wish, ClientProblems.HintNameTaken, wish.Client.FullName, other.Client.FullName);
    }

    private static Refusal? TypeNameTaken(Wish wish, IEnumerable<Wish> all)
    {
        var other = all.FirstOrDefault(other => EmitPlan.HasFileOf(wish.Client.Request, other.Client.Request, other.Surface));
        return other is null
            ? null
            : Refuse(wish, ClientProblems.TypeNameTaken, wish.Client.FullName, other.Surface.Name, other.Client.FullName);
    }

    /// <summary>A class may neither stand beside a namespace of its name nor hold a property of its name.</summary>
    private static Refusal? ClientNameTaken(Wish wish, IEnumerable<Wish> all)
    {
        var name = wish.Client.Request.Name;
        if (wish.RootNames.Contains(name, StringComparer.Ordinal))
        {
            return Refuse(wish, ClientProblems.ClientNameTaken, name, "a property", wish.Surface.Name, name);
        }

        return all.Any(other => other.Client.FullName == wish.Namespace)
            ? Refuse(wish, ClientProblems.ClientNameTaken, wish.Surface.Segment, "the namespace", wish.Surface.Name, wish.Surface.Segment)
            : null;
    }

    private static Refusal? PropertyNameTaken(Wish wish)
    {
        var name = wish.RootNames.FirstOrDefault(name => wish.Client.Properties.Contains(name, StringComparer.Ordinal));
        return name is null ? null : Refuse(wish, ClientProblems.PropertyNameTaken, wish.Client.Request.Name, name, wish.Surface.Name);
    }

    private static bool DiffersInCaseOnly(string left, string right) =>
        left != right && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static Refusal Refuse(Wish wish, ProblemDescriptor kind, params string[] arguments) =>
        new(wish.Client.FullName, wish.Surface.Name, kind, arguments.ToEquatableList());
}
