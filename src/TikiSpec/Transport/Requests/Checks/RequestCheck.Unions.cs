using TikiSpec.Json.Paths;

namespace TikiSpec.Runtime;

public sealed partial class RequestCheck
{
    /// <summary>A value of one of several types must be there, and may have something of its own to check.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Union<T>(string property, T value)
        where T : struct, IApiUnion<T>, IRequestModel => Element(JsonPathFinder.Step(property), value);

    /// <summary>As <see cref="Union"/>, for a value that may be left out.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="property">The property, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void UnionOrNone<T>(string property, T value)
        where T : struct, IApiUnion<T>, IRequestModel
    {
        if (value.HasValue)
            Union(property, value);
    }

    /// <summary>A body of one of several types must be there.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="body">The body.</param>
    public void BodyUnion<T>(T body)
        where T : struct, IApiUnion<T>, IRequestModel
    {
        Required("body", body.HasValue ? "" : null);
        body.CheckRequest(this);
    }

    /// <summary>The elements of a list must be there.</summary>
    /// <typeparam name="T">The union that an element is.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a list.</param>
    /// <param name="items">The list.</param>
    public void EachUnion<T>(string property, IReadOnlyList<T>? items)
        where T : struct, IApiUnion<T>, IRequestModel
    {
        for (var index = 0; index < (items?.Count ?? 0); index++)
            Element(Invariant($"{StepOrNothing(property)}[{index}]"), items![index]);
    }

    /// <summary>The values of a map must be there.</summary>
    /// <typeparam name="T">The union that a value is.</typeparam>
    /// <param name="property">The property, as it travels; empty for a body that is a map.</param>
    /// <param name="map">The map.</param>
    public void EachUnion<T>(string property, IReadOnlyDictionary<string, T>? map)
        where T : struct, IApiUnion<T>, IRequestModel
    {
        foreach (var (name, value) in map ?? ApiMap.Absent<T>())
            Element(StepOrNothing(property) + JsonPathFinder.Step(name), value);
    }

    private void Element<T>(string step, in T value)
        where T : struct, IApiUnion<T>, IRequestModel
    {
        if (!value.HasValue)
            Keep(step, "is null and must have a value");
        else
            Within(step, value);
    }
}
