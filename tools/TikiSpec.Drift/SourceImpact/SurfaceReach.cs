using TikiSpec.Model;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>Which types some operations of a surface lead to.</summary>
internal static class SurfaceReach
{
    public static IEnumerable<string> Operations(ApiSurface surface) =>
        surface.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id);

    public static HashSet<string> Types(ApiSurface surface, IReadOnlyList<string> operations) =>
        ReachedTypes.NamesFrom(
            surface,
            surface.Groups.SelectMany(group => group.Operations).Where(operation => operations.Contains(operation.Id)).SelectMany(TypesOf)
        );

    private static IEnumerable<TypeRef> TypesOf(OperationModel operation) =>
        operation
            .Parameters.Select(parameter => parameter.Type)
            .Concat(operation.Responses.Select(response => response.Type).OfType<TypeRef>())
            .Concat(operation.Result is { } result ? [result] : [])
            .Concat(operation.Body is { } body ? [body.Type] : []);
}
