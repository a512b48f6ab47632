using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The single values that stand in a document: <c>example</c> and <c>default</c> of schemas, <c>example</c> of
/// parameters.</summary>
internal static class DeclaredValues
{
    public static IEnumerable<string> Check(SpecDocument document)
    {
        var schemas = SpecNodes.Of(document).Where(node => node["type"] is not null && node["in"] is null);
        var inSchemas =
            from schema in schemas
            from value in new[] { schema["example"], schema["default"] }.OfType<Node>()
            select (Schema: schema, Value: value);
        var inParameters =
            from parameter in document.Operations.SelectMany(operation => operation.Parameters)
            where parameter["example"] is not null
            select (Schema: parameter["schema"]!, Value: parameter["example"]!);
        return from pair in inSchemas.Concat(inParameters)
            from fault in ValueCheck.Check(document, pair.Schema, pair.Value)
            select $"{document.Version} {pair.Value.Pointer}: {fault}";
    }
}
