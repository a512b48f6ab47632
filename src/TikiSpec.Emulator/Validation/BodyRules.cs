using System.Text.Json;

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

        var problems = route.Spec.Judge.Check(route.Operation.Body!.Type, new ElementValue(body)).Select(BodyProblem.Of).ToArray();
        var errors = complain is not null ? complain(body, problems) : problems.Select(static problem => problem.ToString()).ToArray();
        return errors.Count == 0 ? null : ErrorResponse.Of(Status(route), errors);
    }

    private static int Status(Route route) => route.Operation.Responses.Any(static response => response.Status == "422") ? 422 : 400;
}
