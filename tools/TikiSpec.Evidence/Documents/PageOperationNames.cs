using System.Globalization;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Documents;

/// <summary>Names by which the operations of two versions of a page are known again.</summary>
internal static class PageOperationNames
{
    public static IReadOnlyDictionary<PageOperation, string> Of(PageFacts @base, PageFacts revision)
    {
        var names = new Dictionary<PageOperation, string>(ReferenceEqualityComparer.Instance);
        var left = revision.Operations.ToList();
        foreach (var operation in @base.Operations)
        {
            names[operation] = Name(operation);
            Pair(operation, left.Find(other => other.ToString() == operation.ToString()));
        }

        // The title alone where it stands once in both: an operation that moved keeps it.
        foreach (var operation in @base.Operations.Where(operation => names.Count(pair => pair.Value == names[operation]) == 1).ToList())
        {
            Pair(
                operation,
                @base.Operations.Count(other => Title(other) == Title(operation)) == 1
                && left.Count(other => Title(other) == Title(operation)) == 1
                    ? left.Find(other => Title(other) == Title(operation))
                    : null
            );
        }

        foreach (var operation in left)
        {
            names[operation] = Name(operation);
        }

        return names;

        // The title, which people know it by; where several have it, with a number.
        string Name(PageOperation operation)
        {
            var title = operation.Title.Length == 0 ? operation.ToString() : operation.Title;
            return names.ContainsValue(title) ? $"{title} {names.Count.ToString(CultureInfo.InvariantCulture)}" : title;
        }

        void Pair(PageOperation operation, PageOperation? other)
        {
            if (other is not null)
            {
                names[other] = names[operation];
                left.Remove(other);
            }
        }
    }

    private static string Title(PageOperation operation) => operation.Title.Trim().ToLowerInvariant();
}
