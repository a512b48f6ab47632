using System.Reflection;

namespace TikiSpec.Testing.Generation;

/// <summary>Walks everything that a value holds on to.</summary>
/// <remarks>What a stage gives is kept until the next run. A symbol or a syntax node in it keeps a whole compilation
/// alive, and is never equal to the next one.</remarks>
internal static class ObjectGraph
{
    /// <summary>The path from <paramref name="root"/> to an object that <paramref name="isForeign"/> names, or
    /// null.</summary>
    public static string? FindForeign(object? root, Func<Type, bool> isForeign)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        Push(root, "value");
        while (open.TryPop(out var next))
        {
            var type = next.Value.GetType();
            if (isForeign(type))
            {
                return next.Path + ": " + type.FullName;
            }

            if (next.Value is Array array)
            {
                for (var index = 0; index < array.Length; index++)
                {
                    Push(array.GetValue(index), next.Path + "[" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]");
                }

                continue;
            }

            foreach (var field in Fields(type))
            {
                Push(field.GetValue(next.Value), next.Path + "." + field.Name);
            }
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is not (null or string or Type) && !value.GetType().IsPrimitive && !value.GetType().IsEnum && seen.Add(value))
            {
                open.Push((value, path));
            }
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                yield return field;
            }
        }
    }
}
