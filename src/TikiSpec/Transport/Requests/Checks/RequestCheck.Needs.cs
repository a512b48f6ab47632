using System.Collections;
using TikiSpec.Json.Paths;

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

    /// <summary>Where quantities are given, they are of every warehouse that is listed: one that is left out is set to
    /// 0.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The list of warehouses, as it travels.</param>
    /// <param name="listed">The warehouses.</param>
    /// <param name="quantities">The list of quantities, as it travels.</param>
    /// <param name="elements">The quantities.</param>
    /// <param name="name">The warehouse that an element is of.</param>
    public void NoneLeftOut<T>(string property, IEnumerable<long>? listed, string quantities, IEnumerable<T>? elements, Func<T, long?> name)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = elements?.OfType<T>().Select(name).ToHashSet() ?? [];
        var missing = known.Count == 0 ? [] : (listed ?? []).Where(id => !known.Contains(id)).ToList();
        if (missing.Count > 0)
            Refuse(
                property,
                Invariant($"lists {string.Join(", ", missing)}, of which {quantities} says nothing: the stock there would become 0")
            );
    }

    /// <summary>Every variant has a value for every option that has a name.</summary>
    /// <typeparam name="T">A variant.</typeparam>
    /// <param name="labels">The list of the options' names, as it travels.</param>
    /// <param name="options">The names.</param>
    /// <param name="property">The list of variants, as it travels.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="names">What holds the value of each option, as it travels.</param>
    /// <param name="values">The values of a variant, as many.</param>
    public void Options<T>(
        string labels,
        IReadOnlyCollection<string>? options,
        string property,
        IReadOnlyList<T>? variants,
        string[] names,
        Func<T, string?[]> values
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        for (var index = 0; index < (variants?.Count ?? 0); index++)
        {
            // Null elements are refused by themselves, and so are more names than a variant has values.
            if (variants![index] is not { } variant)
                continue;
            var missing = Array.FindIndex(values(variant), string.IsNullOrEmpty);
            if (missing >= 0 && missing < options?.Count)
            {
                var step = Invariant($"{StepOrNothing(property)}[{index}]{JsonPathFinder.Step(names[missing])}");
                Keep(step, $"has no value for {options.ElementAt(missing)}, an option that {labels} names");
            }
        }
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
