using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The members of one body against the page: every documented one is declared, as documented.</summary>
internal static class MemberCheck
{
    public static IEnumerable<string> Check(string where, SpecOperation operation, Node? schema, bool isBodyRequired, IReadOnlyList<DocumentedRow> rows)
    {
        if (schema is null)
        {
            return rows.Count == 0 ? [] : [$"{where}: documented, without a schema; declare one"];
        }

        var members = SchemaMember.Of(operation.Document, schema).ToList();
        var body = new SchemaMember("", new(operation.Document, schema), isBodyRequired);
        return rows.SelectMany(row => row.IsSettled
            ? CheckSettled($"{where} {row.Pointer}", row, operation, members)
            : CheckRow($"{where} {row.Pointer}", row, row.Pointer.Length == 0 ? body : members.FirstOrDefault(member => member.Pointer == row.Pointer)));
    }

    /// <summary>Where in the spec the documented members of one body are declared.</summary>
    public static IEnumerable<string> Documented(SpecOperation operation, Node? schema, IReadOnlyList<DocumentedRow> rows) =>
        SchemaMember.Of(operation.Document, schema).Where(member => rows.Any(row => row.Pointer == member.Pointer)).Select(member => member.DeclaredAt);

    private static IEnumerable<string> CheckRow(string where, DocumentedRow row, SchemaMember? member)
    {
        if (member is null)
        {
            return [$"{where}: documented, not declared; declare it"];
        }

        var findings = DeclarationCheck.Check(where, row, member.View, member.IsRequired);
        return row.IsFromEntityPage && !member.IsObserved ? findings.Append($"{where}: only the entity page names it; add x-tiki-observed") : findings;
    }

    private static IEnumerable<string> CheckSettled(string where, DocumentedRow row, SpecOperation operation, List<SchemaMember> members)
    {
        if (row.Pointer.Length > 0 && members.Any(member => member.Pointer == row.Pointer))
        {
            yield return $"{where}: declared, although the inventory settles that the example contradicts it; remove it or correct the inventory";
        }

        if (operation.Node.WithDescendants().All(node => node["x-tiki-decision"] is null))
        {
            yield return $"{where}: table and example disagree; cite the decision at the operation";
        }
    }
}
