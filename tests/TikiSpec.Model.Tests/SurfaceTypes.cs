namespace TikiSpec.Model.Tests;

/// <summary>The names of types that a surface refers to.</summary>
internal static class SurfaceTypes
{
    public static IEnumerable<string> UsedBy(ApiSurface surface)
    {
        var properties = surface
            .Types.OfType<ObjectModel>()
            .SelectMany(type => type.Properties.Select(property => property.Type).Append(type.AdditionalType));
        var operations = surface.Groups.SelectMany(group => group.Operations);
        var uses = operations.SelectMany(operation =>
            operation
                .Parameters.Select(parameter => parameter.Type)
                .Concat(operation.Responses.Select(response => response.Type).OfType<TypeRef>())
                .Concat(
                    new[]
                    {
                        operation.Body?.Type,
                        operation.Result,
                        operation.Pagination?.Item,
                        operation.Batch?.Row,
                        operation.Batch?.RowResult,
                    }.OfType<TypeRef>()
                )
        );
        return properties.Concat(uses).SelectMany(NamesIn);
    }

    private static IEnumerable<string> NamesIn(TypeRef type)
    {
        for (TypeRef? part = type; part is not null; part = part.Item)
        {
            if (part.Name is not null)
            {
                yield return part.Name;
            }
        }
    }
}
