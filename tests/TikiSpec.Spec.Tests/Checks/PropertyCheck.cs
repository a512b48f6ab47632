using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The properties of one body against the page: every documented one is declared, as documented.</summary>
internal static class PropertyCheck
{
    public static IEnumerable<string> Check(
        string where,
        SpecOperation operation,
        Node? schema,
        bool isBodyRequired,
        IReadOnlyList<DocumentedRow> rows
    )
    {
        if (schema is null)
        {
            return rows.Count == 0 ? [] : [$"{where}: documented, without a schema; declare one"];
        }

        var properties = SchemaProperty.Of(operation.Document, schema).ToList();
        var body = new SchemaProperty("", new(operation.Document, schema), isBodyRequired);
        return rows.SelectMany(row =>
            row.IsSettled
                ? CheckSettled($"{where} {row.Pointer}", row, operation, properties)
                : CheckRow(
                    $"{where} {row.Pointer}",
                    row,
                    row.Pointer.Length == 0 ? body : properties.FirstOrDefault(property => property.Pointer == row.Pointer)
                )
        );
    }

    /// <summary>Where in the spec the documented properties of one body are declared.</summary>
    public static IEnumerable<string> Documented(SpecOperation operation, Node? schema, IReadOnlyList<DocumentedRow> rows) =>
        SchemaProperty
            .Of(operation.Document, schema)
            .Where(property => rows.Any(row => row.Pointer == property.Pointer))
            .Select(property => property.DeclaredAt);

    private static IEnumerable<string> CheckRow(string where, DocumentedRow row, SchemaProperty? property)
    {
        if (property is null)
        {
            return [$"{where}: documented, not declared; declare it"];
        }

        var findings = DeclarationCheck.Check(where, row, property.View, property.IsRequired);
        return row.IsFromEntityPage && !property.IsObserved
            ? findings.Append($"{where}: only the entity page names it; add x-client-observed")
            : findings;
    }

    private static IEnumerable<string> CheckSettled(
        string where,
        DocumentedRow row,
        SpecOperation operation,
        List<SchemaProperty> properties
    )
    {
        if (row.Pointer.Length > 0 && properties.Any(property => property.Pointer == row.Pointer))
        {
            yield return $"{where}: declared, although the inventory settles that the example contradicts it; "
                + "remove it or correct the inventory";
        }

        if (operation.Node.WithDescendants().All(node => node["x-tiki-decision"] is null))
        {
            yield return $"{where}: table and example disagree; cite the decision at the operation";
        }
    }
}
