using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>An example of a body or a parameter.</summary>
public sealed class ExampleView
{
    private ExampleView(string? name, ValueView value, SpecMapping? holder)
    {
        Name = name;
        Value = value;
        Holder = holder;
    }

    /// <summary>The key under <c>examples</c>; null for a single <c>example</c>.</summary>
    public string? Name { get; }

    public ValueView Value { get; }

    public string? Summary => (Holder?["summary"] as SpecScalar)?.Text;

    /// <summary>x-client-invalid: the status with which such a request is refused, or null.</summary>
    public string? InvalidStatus => (Holder?[ClientKeys.Invalid] as SpecScalar)?.Text;

    private SpecMapping? Holder { get; }

    internal static IReadOnlyList<ExampleView> Of(ObjectView owner)
    {
        var found = new List<ExampleView>();
        if (owner.Has("example"))
        {
            found.Add(new ExampleView(null, new ValueView(owner["example"]), null));
        }

        if (owner.At.Mapping?["examples"] is SpecMapping)
        {
            found.AddRange(
                owner.Document.MapOf(
                    owner["examples"],
                    static (key, at, _) => at.Has("value") ? new ExampleView(key.Name, new ValueView(at["value"]), at.Mapping) : null
                )
            );
        }

        return found;
    }
}
