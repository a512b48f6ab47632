using System.Text.Json;

namespace TikiSpec.Emulator.Validation;

/// <summary>Refuses a body that does not fit: with 422 where the operation documents it, else with 400.</summary>
internal static class BodyRules
{
    public static Response? FindRefusal(
        Route route,
        Func<JsonElement, IReadOnlyList<BodyProblem>, IReadOnlyList<string>>? complain,
        ReadBody body
    )
    {
        if (body.Value is null)
        {
            return null;
        }

        var problems = body.Schema is { } schema
            ? route.Spec.Judge.Check(schema, body.Value).Select(BodyProblem.Of).ToArray()
            : Array.Empty<BodyProblem>();
        var errors = complain is not null ? complain(body.Json, problems) : problems.Select(static problem => problem.ToString()).ToArray();
        return errors.Count == 0 ? null : ErrorResponse.Of(Status(route), errors);
    }

    private static int Status(Route route) => route.Operation.Responses.Any(static response => response.Status == "422") ? 422 : 400;
}
