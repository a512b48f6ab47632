using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>What stands inside a schema that the base does not have at this place: each property once, with the steps
/// that lead to it.</summary>
internal static class NewSchemas
{
    public static IEnumerable<NewProperty> PropertiesOf(SchemaContract root, SchemaPairs pairs)
    {
        var seen = new HashSet<SchemaContract> { root };
        var open = new Queue<NewProperty>([new NewProperty(root, "", IsReadOnly: false, IsWriteOnly: false)]);
        while (open.Count > 0)
        {
            var around = open.Dequeue();
            foreach (var inner in Inside(around, pairs).Where(inner => seen.Add(inner.Schema)))
            {
                open.Enqueue(inner);
                yield return inner;
            }
        }
    }

    private static IEnumerable<NewProperty> Inside(NewProperty around, SchemaPairs pairs)
    {
        NewProperty Below(IReadOnlyList<SchemaView> schemas, string step)
        {
            var schema = pairs.ReadRevision(schemas);
            return new NewProperty(
                schema,
                (around.Path + "/" + step).Trim('/'),
                around.IsReadOnly || schema.IsReadOnly,
                around.IsWriteOnly || schema.IsWriteOnly
            );
        }

        return around
            .Schema.PropertyNames.Select(name => Below(around.Schema.Properties[name], name))
            .Concat(around.Schema.Inner.Select(inner => Below(inner.Value, inner.Key)))
            .Concat(around.Schema.Choices.SelectMany(static choice => choice.Subschemas).Select(subschema => Below([subschema], "")));
    }
}

/// <param name="Path">The steps from the schema that was asked for; its choices take none.</param>
/// <param name="IsReadOnly">It, or what it stands in.</param>
/// <param name="IsWriteOnly">It, or what it stands in.</param>
internal sealed record NewProperty(SchemaContract Schema, string Path, bool IsReadOnly, bool IsWriteOnly);
