using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.Drift.Contract;

/// <summary>Which components the operations of a document lead to.</summary>
internal static class SchemaReach
{
    private static readonly string[] Callable = ["paths", "x-ms-paths", "webhooks"];

    /// <summary>The components that operations lead to.</summary>
    public static HashSet<string> Of(ApiContract contract)
    {
        var root = OpenApiGrammar.Of(ObjectKind.Document);
        var starts = Callable.Where(contract.Root.Has).Select(key => (contract.Root[key], root.Find(key)!.Value));
        return Components(DocumentWalk.From(contract.Document.References, starts).Select(static step => step.At));
    }

    /// <summary>Those that anything in the document refers to.</summary>
    public static HashSet<string> OfAll(ApiContract contract) =>
        Components(
            contract
                .Document.Walk()
                .Select(static step => step.Reference)
                .OfType<SpecScalar>()
                .Select(reference => contract.Document.References.TargetOf(reference).At)
        );

    private static HashSet<string> Components(IEnumerable<SpecCursor> places) =>
        new(places.Select(static at => ContractReferences.ComponentOf(at.Pointer)).OfType<string>(), StringComparer.Ordinal);
}
