namespace TikiSpec.Model.Tests.Oracle;

/// <summary>What we read, in the same lines as <see cref="OracleView"/>.</summary>
internal static class SurfaceView
{
    public static IEnumerable<string> Operations(ApiSurface surface)
    {
        foreach (var operation in surface.Groups.SelectMany(group => group.Operations))
        {
            var place = operation.HttpMethod + " " + operation.Path;
            yield return place;
            foreach (var line in Parts(operation))
            {
                yield return place + " " + line;
            }
        }
    }

    public static IEnumerable<string> Properties(ObjectModel type, ApiSurface surface) =>
        type.Properties.Select(property =>
            FormattableString.Invariant($"{property.WireName} {property.IsRequired} {TypeOf(property.Type, surface)}")
        );

    private static IEnumerable<string> Parts(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            yield return FormattableString.Invariant($"{parameter.Location} {parameter.WireName} {parameter.IsRequired}");
        }

        if (operation.Body is { } body)
        {
            yield return FormattableString.Invariant($"body {body.IsRequired}");
        }

        foreach (var response in operation.Responses)
        {
            yield return "response " + response.Status;
        }
    }

    private static string TypeOf(TypeRef type, ApiSurface surface) =>
        type.Kind switch
        {
            TypeKind.Union => OnlyOf(
                ((UnionModel)surface.Types.Single(one => one.Name == type.Name)).Cases.Select(one => TypeOf(one.Type, surface))
            ),
            TypeKind.Any => "?",
            TypeKind.Boolean => "boolean",
            TypeKind.Flag => "flag",
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.ClosedEnum => "integer",
            TypeKind.Decimal or TypeKind.Double => "number",
            TypeKind.List => "array",
            TypeKind.Object or TypeKind.Map => "object",
            _ => "string",
        };

    private static string OnlyOf(IEnumerable<string> types) => types.Distinct().ToList() is [var only] ? only : "?";
}
