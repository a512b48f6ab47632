using System.Globalization;

namespace TikiSpec.Runtime;

public sealed partial class RequestCheck
{
    /// <summary>A value of an enum is one that the spec names: C# makes one of any number.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Defined<T>(string property, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            Refuse(property, Undefined(value));
    }

    /// <summary>As for a value that is always there, where null is left out.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Defined<T>(string property, T? value)
        where T : struct, Enum
    {
        if (value is { } given)
            Defined(property, given);
    }

    /// <summary>The items of a list are values that the spec names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="property">The property or parameter, as it travels; empty for a body that is a list.</param>
    /// <param name="items">The list.</param>
    public void EachDefined<T>(string property, IReadOnlyList<T>? items)
        where T : struct, Enum
    {
        for (var index = 0; index < (items?.Count ?? 0); index++)
        {
            if (!Enum.IsDefined(items![index]))
                Keep(Invariant($"{StepOrNothing(property)}[{index}]"), Undefined(items[index]));
        }
    }

    private static string Undefined<T>(T value)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one} ({one:D})"));
        return $"is {value:D}, which is no value of {typeof(T).Name}: there are {string.Join(", ", known)}";
    }
}
