using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Naming;

/// <summary>What an operationId says that only spells the method and the path:
/// <c>post-payments-paymentId-cancels</c>.</summary>
/// <remarks>Whoever calls it gives the parameters of the path anyway: their names say nothing. A segment in front of
/// one is of one thing.</remarks>
internal static class SpelledPath
{
    /// <summary><c>PostPaymentCancels</c> of <c>POST /payments/{paymentId}/cancels</c>; null for an id that says more,
    /// or of a path without parameters.</summary>
    public static SpelledName? NameOf(OperationView operation, string id)
    {
        var segments = PathKey
            .WithoutQueryNames(operation.Path)
            .Split(['/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static segment => (Name: PascalName.Of(segment), IsParameter: segment[0] == '{'))
            .ToList();
        var verb = PascalName.Of(operation.Method);
        var spelled = verb + string.Concat(segments.Select(static segment => segment.Name));
        var isSpelled = string.Equals(PascalName.Of(id), spelled, StringComparison.OrdinalIgnoreCase);
        if (!isSpelled || segments.TrueForAll(static segment => segment.IsParameter) || !segments.Exists(static one => one.IsParameter))
        {
            return null;
        }

        var words = segments
            .Select(
                (segment, index) =>
                    (segment.Name, segment.IsParameter, IsOne: index + 1 < segments.Count && segments[index + 1].IsParameter)
            )
            .Where(static segment => !segment.IsParameter)
            .Select(static segment => segment.IsOne ? EnglishSingular.Of(segment.Name) : segment.Name);
        return new SpelledName(verb + string.Concat(words), segments[segments.Count - 1].IsParameter);
    }
}

/// <summary>A name without the parameters of the path.</summary>
/// <param name="IsOne">The path ends in a parameter: it is of one thing.</param>
internal sealed record SpelledName(string Method, bool IsOne);
