namespace TikiSpec.Evidence.Tests.Scoring;

/// <summary>What a person reads from a page: a list of operations, each with what is documented of it.</summary>
internal static class FactsFile
{
    public static IReadOnlyList<KnownOperation> Read(string path) =>
        [
            .. ValueView
                .Of(SpecDocument.Parse(new SpecText("facts", path, File.ReadAllText(path))))!
                .Items.Select(static item => new KnownOperation(
                    item["operation"]!.Text!,
                    item["deprecated"]?.IsTrue == true,
                    item["parameters"]?.Properties ?? [],
                    item["request"]?.Properties ?? [],
                    item["response"]?.Properties ?? [],
                    [.. item["statuses"]?.Texts ?? []],
                    item["examples"]?.Properties ?? []
                )),
        ];
}

/// <param name="Operation">As <c>GET /pets</c>.</param>
/// <param name="Parameters">By <c>query limit</c>, each with type, mandatory, default and values, where the page says
/// them.</param>
/// <param name="Request">By pointer.</param>
/// <param name="Response">By pointer.</param>
/// <param name="Examples">How many of each use.</param>
internal sealed record KnownOperation(
    string Operation,
    bool IsDeprecated,
    IReadOnlyList<ValueView> Parameters,
    IReadOnlyList<ValueView> Request,
    IReadOnlyList<ValueView> Response,
    IReadOnlyList<string> Statuses,
    IReadOnlyList<ValueView> Examples
);
