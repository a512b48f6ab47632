namespace TikiSpec.Drift.Contract;

/// <summary>Which components the operations of a document lead to.</summary>
internal static class SchemaReach
{
    private static readonly string[] Callable = ["paths", "x-ms-paths", "webhooks"];

    /// <summary>The components that operations lead to.</summary>
    public static ISet<string> Of(ApiContract contract) => contract.Document.SchemasReachedFrom(Callable);

    /// <summary>Those that anything in the document refers to.</summary>
    public static HashSet<string> OfAll(ApiContract contract) => new(contract.Document.SchemasReferredTo(), StringComparer.Ordinal);
}
