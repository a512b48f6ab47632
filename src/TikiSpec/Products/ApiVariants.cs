using System.Collections;
using System.Globalization;

namespace TikiSpec;

/// <summary>One of the variants of a product; generated types whose spec says so are one (<c>x-client-variants</c>).
/// <see cref="ApiVariants{T}"/> is how it is used.</summary>
/// <typeparam name="T">The variant.</typeparam>
public interface IApiVariant<T>
    where T : IApiVariant<T>
{
    /// <summary>In how many options variants can differ.</summary>
    static abstract int MaxOptions { get; }

    /// <summary>The same variant with these values.</summary>
    /// <param name="values">As many as there can be options; null where the product has none.</param>
    T WithOptions(string?[] values);
}

/// <summary>
/// The variants of a product, of which each has a value for each option, and no two have the same values:
/// <code>
/// var variants = new ApiVariants&lt;NewVariant>("color", "size")
/// {
///     { "red", "L", new() { Sku = "SHIRT-RED-L", Price = 99_000 } },
///     { "red", "M", new() { Sku = "SHIRT-RED-M", Price = 99_000 } },
/// };
/// var product = new NewProduct { OptionAttributes = variants.Options, Variants = variants, … };
/// </code>
/// </summary>
/// <typeparam name="T">The record of a variant.</typeparam>
public sealed class ApiVariants<T> : IReadOnlyList<T>
    where T : class, IApiVariant<T>
{
    private readonly List<T> _variants = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Variants that differ in some options; without any, the product has one variant.</summary>
    /// <param name="options">The names of the options, as buyers see them: <c>color</c>, <c>size</c>.</param>
    /// <exception cref="ArgumentException">There are more names than a variant has values, a name is empty, or one is
    /// there twice.</exception>
    public ApiVariants(params string[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Length > T.MaxOptions)
            throw Wrong($"Variants differ in at most {T.MaxOptions} options, and {options.Length} are named.", nameof(options));
        if (Array.Exists(options, string.IsNullOrWhiteSpace) || options.Distinct(StringComparer.Ordinal).Count() < options.Length)
            throw new ArgumentException("The name of an option is empty, or there twice.", nameof(options));
        Options = [.. options];
    }

    /// <summary>The names of the options, for the product.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <inheritdoc/>
    public int Count => _variants.Count;

    /// <inheritdoc/>
    public T this[int index] => _variants[index];

    /// <summary>Adds the variant of a product without options.</summary>
    /// <param name="variant">The variant.</param>
    /// <exception cref="ArgumentException">There are options, or a variant is there already.</exception>
    public void Add(T variant) => Add(variant, []);

    /// <summary>Adds a variant of a product with one option.</summary>
    /// <param name="value">Its value: <c>red</c>.</param>
    /// <param name="variant">The variant.</param>
    /// <exception cref="ArgumentException">There is not one option, the value is empty, or a variant has it
    /// already.</exception>
    public void Add(string value, T variant) => Add(variant, [value]);

    /// <summary>Adds a variant of a product with two options.</summary>
    /// <param name="first">Its value of the first: <c>red</c>.</param>
    /// <param name="second">Its value of the second: <c>L</c>.</param>
    /// <param name="variant">The variant.</param>
    /// <exception cref="ArgumentException">There are not two options, a value is empty, or a variant has both
    /// already.</exception>
    public void Add(string first, string second, T variant) => Add(variant, [first, second]);

    /// <summary>Adds a variant of a product with any number of options.</summary>
    /// <param name="values">A value for each option, in their order.</param>
    /// <param name="variant">The variant.</param>
    /// <exception cref="ArgumentException">There are not as many values as options, a value is empty, or a variant has
    /// them all already.</exception>
    public void Add(IReadOnlyList<string> values, T variant)
    {
        ArgumentNullException.ThrowIfNull(values);
        Add(variant, [.. values]);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _variants.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(T variant, string[] values)
    {
        ArgumentNullException.ThrowIfNull(variant);
        if (values.Length != Options.Count)
        {
            var options = Options.Count == 0 ? "no options" : string.Join(", ", Options);
            throw Wrong($"The variant has {values.Length} values, and the product has {options}.", nameof(values));
        }

        var empty = Array.FindIndex(values, string.IsNullOrWhiteSpace);
        if (empty >= 0)
            throw Wrong($"The variant has no value for {Options[empty]}.", nameof(values));
        if (!_seen.Add(string.Join('\0', values)))
            throw Wrong($"Two variants are {(values.Length == 0 ? "without options" : string.Join(", ", values))}.", nameof(values));
        var all = new string?[T.MaxOptions];
        values.CopyTo(all, 0);
        _variants.Add(variant.WithOptions(all));
    }

    private static ArgumentException Wrong(FormattableString message, string parameter) =>
        new(message.ToString(CultureInfo.InvariantCulture), parameter);
}
