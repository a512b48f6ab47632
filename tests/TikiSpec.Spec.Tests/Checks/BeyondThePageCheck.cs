using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Nothing is declared beyond the pages, unless it is marked as observed.</summary>
/// <remarks>A declaration counts as documented when any operation of the document shows the member: schemas are shared
/// between operations.</remarks>
internal static class BeyondThePageCheck
{
    public static IEnumerable<string> Check(IEnumerable<(DocumentedOperation Documented, SpecOperation Declared)> pairs)
    {
        var all = pairs.ToList();
        var documented = all.SelectMany(pair =>
                PropertyCheck
                    .Documented(pair.Declared, pair.Declared.RequestSchema, pair.Documented.Request)
                    .Concat(PropertyCheck.Documented(pair.Declared, pair.Declared.ResponseSchema, pair.Documented.Response))
            )
            .ToHashSet();

        return from pair in all
            from body in new[] { ("request", pair.Declared.RequestSchema), ("response", pair.Declared.ResponseSchema) }
            from property in SchemaProperty.Of(pair.Declared.Document, body.Item2)
            where !property.IsObserved && !documented.Contains(property.DeclaredAt)
            select $"{pair.Declared.Name} {body.Item1} {property.Pointer}: declared at {property.DeclaredAt}, not documented; "
                + "remove it or add x-client-observed";
    }
}
