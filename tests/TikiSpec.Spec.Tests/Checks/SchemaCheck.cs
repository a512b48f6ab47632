using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The agreed schemas exist and require the agreed properties; where nothing was agreed, the examples
/// decide.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Check(SpecDocument document, IEnumerable<KeyValuePair<string, Node>> agreed) =>
        agreed.Select(schema => CheckOne(document, schema.Key, schema.Value)).OfType<string>();

    private static string? CheckOne(SpecDocument document, string name, Node agreed)
    {
        var schema = document.Schemas.FirstOrDefault(candidate => candidate.Key == name).Value;
        if (schema is null)
        {
            return $"{document.Version}: schema {name} is missing; name it as in Inventory/schemas.yaml";
        }

        var expected = Sorted(agreed.Items.Select(property => property.Text));
        var declared = Sorted(new SchemaView(document, schema).Required);
        return agreed.Kind == NodeKind.Null || expected == declared
            ? null
            : $"{document.Version} schema {name}: requires {declared}, agreed is {expected}; change it, "
                + "or Inventory/schemas.yaml with the reason";
    }

    private static string Sorted(IEnumerable<string> names) => $"[{string.Join(", ", names.Order(StringComparer.Ordinal))}]";
}
