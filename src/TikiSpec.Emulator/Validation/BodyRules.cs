using System.Text.Json;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Validation;

/// <summary>Refuses a body that does not fit: with 422 where the operation documents it, else with 400.</summary>
internal static class BodyRules
{
    public static Response? FindRefusal(
        Route route,
        Func<JsonElement, IReadOnlyList<BodyProblem>, IReadOnlyList<string>>? complain,
        JsonElement body
    )
    {
        if (body.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var problems = SchemaOf(route) is { } schema
            ? route.Spec.Judge.Check(schema, new ElementValue(body)).Select(BodyProblem.Of).ToArray()
            : Array.Empty<BodyProblem>();
        var errors = complain is not null ? complain(body, problems) : problems.Select(static problem => problem.ToString()).ToArray();
        return errors.Count == 0 ? null : ErrorResponse.Of(Status(route), errors);
    }

    private static SchemaView? SchemaOf(Route route) =>
        route.Spec.View(route.Operation).RequestBody?.Content.FirstOrDefault(static media => MediaTypeName.IsJson(media.Name))?.Schema;

    private static int Status(Route route) => route.Operation.Responses.Any(static response => response.Status == "422") ? 422 : 400;
}
