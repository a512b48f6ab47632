using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Sets of values: what is said of each value stands in parallel lists.</summary>
internal static class ListedValues
{
    public static IEnumerable<string> Check(SpecDocument document)
    {
        foreach (var node in SpecNodes.Of(document).Where(node => node.Keys.Any(key => key is "enum" or "x-extensible-enum")))
        {
            var values = node["enum"] ?? node["x-extensible-enum"]!;
            foreach (var list in new[] { node["x-enum-descriptions"], node["x-enum-varnames"] }.OfType<Node>())
            {
                if (list.Items.Count != values.Items.Count)
                {
                    yield return $"{document.Version} {list.Pointer}: {list.Items.Count} entries for {values.Items.Count} values; "
                        + "keep the lists parallel";
                }
            }

            if (IsNumeric(node) && !node.Is("format", "flag") && node["x-enum-varnames"] is null)
            {
                yield return $"{document.Version} {node.Pointer}: numbers need x-enum-varnames";
            }
        }

        foreach (var (name, schema) in document.Schemas.Where(schema => IsSet(schema.Value) && schema.Value["x-enum-descriptions"] is null))
        {
            yield return $"{document.Version} schema {name}: say what each value means in x-enum-descriptions ({schema.Pointer})";
        }
    }

    private static bool IsSet(Node schema) => (schema["enum"] ?? schema["x-extensible-enum"]) is not null;

    private static bool IsNumeric(Node schema) => schema["enum"]?.Items.All(value => value.Kind == NodeKind.Number) ?? false;
}
