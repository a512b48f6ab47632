using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>The scopes that a spec's operations ask of a token: alternatives, each of scopes that are wanted together.</summary>
internal sealed class ServedScopes(DocumentView document)
{
    private readonly Dictionary<(string Path, string Method), string[][]> _scopes = document
        .Operations.GroupBy(static view => (view.Path, view.Method))
        .ToDictionary(static views => views.Key, static views => Of(views.First()));

    /// <summary>Empty where any token will do.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Of(OperationModel operation) =>
        _scopes.GetValueOrDefault((operation.Path, operation.HttpMethod), []);

    private static string[][] Of(OperationView operation)
    {
        var alternatives = operation
            .Security.SelectMany(static requirement =>
                requirement.Schemes.Select(SecurityRequirementView.ScopesOf).Select(static scopes => scopes.ToArray())
            )
            .Where(static scopes => scopes.Length > 0);
        return alternatives.ToArray();
    }
}
