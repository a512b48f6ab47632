namespace TikiSpec.OpenApi.Collections;

/// <summary>Ends a query in an <see cref="EquatableList{T}"/>.</summary>
public static class EquatableListExtensions
{
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) =>
        items as EquatableList<T> ?? new EquatableList<T>(items);
}
