using System.Collections;

namespace TikiSpec.Runtime;

public sealed partial class RequestCheck
{
    /// <summary>Of some properties one is given at least.</summary>
    /// <param name="properties">The properties, as they travel: <c>product_id or original_sku</c>.</param>
    /// <param name="values">Their values.</param>
    public void AnyOf(string properties, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!Array.Exists(values, IsGiven))
            Keep("", $"says nothing of {properties}, of which it needs one");
    }

    /// <summary>Where one property is given, so is another.</summary>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="needed">What it needs, as it travels.</param>
    /// <param name="neededValue">Its value.</param>
    public void With(string property, object? value, string needed, object? neededValue)
    {
        if (IsGiven(value) && !IsGiven(neededValue))
            Refuse(property, $"is given, and needs {needed} with it");
    }

    /// <summary>What the elements of a list name is listed.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The list, as it travels.</param>
    /// <param name="elements">The list.</param>
    /// <param name="name">What an element names.</param>
    /// <param name="needed">Where it has to be listed, as it travels.</param>
    /// <param name="listed">What is listed.</param>
    public void Within<T>(string property, IEnumerable<T>? elements, Func<T, long?> name, string needed, IEnumerable<long>? listed)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = listed?.ToHashSet() ?? [];
        // Null elements are refused by themselves, and nothing that is listed anywhere is the other check's.
        var stranger =
            known.Count == 0 ? null : elements?.OfType<T>().Select(name).FirstOrDefault(named => named is { } id && !known.Contains(id));
        if (stranger is { } missing)
            Refuse(property, Invariant($"names {missing}, which {needed} does not list"));
    }

    private static bool IsGiven(object? value) =>
        value switch
        {
            null => false,
            string text => text.Length > 0,
            IEnumerable list => list.Cast<object?>().Any(),
            _ => true,
        };
}
