namespace TikiSpec.Emulator.Specs;

/// <summary>The scopes that an operation asks of a token: alternatives, each of scopes that are wanted
/// together.</summary>
internal static class ServedScopes
{
    /// <summary>Empty where any token will do.</summary>
    public static IReadOnlyList<string[]> Of(OperationView operation) =>
        [
            .. operation
                .Security.SelectMany(static requirement =>
                    requirement.Schemes.Select(SecurityRequirementView.ScopesOf).Select(static scopes => scopes.ToArray())
                )
                .Where(static scopes => scopes.Length > 0),
        ];
}
