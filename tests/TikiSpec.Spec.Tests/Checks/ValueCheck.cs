using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Holds a value against a schema, property by property. Stricter than JSON Schema: a property that is not
/// declared is a fault.</summary>
internal static class ValueCheck
{
    public static IEnumerable<Violation> Check(SpecDocument document, Node schema, Node value) => Check(new(document, schema), value, "");

    private static IEnumerable<Violation> Check(SchemaView view, Node value, string at)
    {
        if (view.IsFreeForm)
        {
            return [];
        }

        return value.Kind switch
        {
            NodeKind.Null => view.IsNullable ? [] : [new(at, "null is not declared; add nullable: true")],
            NodeKind.Map when view.Type is "object" => CheckMap(view, value, at),
            NodeKind.List when view.Type is "array" => CheckList(view, value, at),
            NodeKind.Text when view.Type is "string" => TextCheck.Check(view, value, at),
            NodeKind.Number when view.Type is "integer" or "number" => NumberCheck.Check(view, value, at),
            NodeKind.Flag when view.Type is "boolean" => [],
            _ => [new(at, $"is {Describe(value)}, declared as {view.Type}")],
        };
    }

    private static IEnumerable<Violation> CheckMap(SchemaView view, Node value, string at)
    {
        var missing = view.Required.Except(value.Keys).Select(name => new Violation($"{at}/{name}", "required, but absent"));
        return missing.Concat(value.Properties.SelectMany(property => CheckProperty(view, property, $"{at}/{Node.Escape(property.Key)}")));
    }

    private static IEnumerable<Violation> CheckProperty(SchemaView view, KeyValuePair<string, Node> property, string at)
    {
        var declared = view.Properties.FirstOrDefault(one => one.Key == property.Key).Value ?? view.MapValue;
        return declared is null ? [new(at, "is not declared")] : Check(new(view.Document, declared), property.Value, at);
    }

    private static IEnumerable<Violation> CheckList(SchemaView view, Node value, string at)
    {
        var items = view.Items ?? throw new InvalidOperationException($"{view.Schema.Pointer}: an array without items");
        return ValueLimits
            .Check(view, "minItems", "maxItems", value.Items.Count, at, " items")
            .Concat(value.Items.SelectMany((item, index) => Check(items, item, $"{at}/{index}")));
    }

    private static string Describe(Node value) =>
        value.Kind switch
        {
            NodeKind.Map => "an object",
            NodeKind.List => "a list",
            NodeKind.Text => $"the text \"{value.Text}\"",
            _ => value.Text,
        };
}

/// <summary>Where a value does not fit its schema, and why.</summary>
internal sealed record Violation(string Pointer, string Reason)
{
    public override string ToString() => $"{(Pointer.Length == 0 ? "the value" : Pointer)}: {Reason}";
}
