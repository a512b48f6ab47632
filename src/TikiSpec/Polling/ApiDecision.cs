namespace TikiSpec;

/// <summary>What can be done with a decision.</summary>
public static class ApiDecision
{
    /// <summary>Passes a decision that was hoped for.</summary>
    /// <typeparam name="T">A response that can be waited for.</typeparam>
    /// <param name="decision">The response.</param>
    /// <returns>The same.</returns>
    /// <exception cref="ApiRejectedException">It is another, or none yet; the message has the reasons.</exception>
    public static T EnsureApproved<T>(this T decision)
        where T : IApiDecision
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.IsApproved ? decision : throw new ApiRejectedException(decision);
    }

    /// <summary>The reason taken apart: each sentence that it holds.</summary>
    /// <param name="decision">The response.</param>
    /// <returns>Empty where nothing is said.</returns>
    public static IReadOnlyList<DecisionReason> Reasons(this IApiDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return DecisionReason.Parse(decision.DecisionReason);
    }
}
