using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Emitter;
using TikiSpec.Model;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Drift.Tests.SourceImpact;

/// <summary>Compiles a caller against a client: errors, and warnings about null, which a careful user makes errors;
/// that something is obsolete is none.</summary>
internal static class CallerCompiler
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    public static IReadOnlyList<string> Complaints(ApiSurface client, string caller)
    {
        var request = new ClientRequest
        {
            Namespace = "Shop",
            Name = "ShopClient",
            IsPublic = true,
            ContainingTypes = EquatableList<string>.Empty,
            Specs = new EquatableList<string>([client.Name]),
        };
        string[] sources =
        [
            "namespace Shop { public sealed partial class ShopClient; }",
            .. EmitPlan.Create([request], [client]).Select(Emit.File).Select(static file => file.Text),
        ];
        var tree = CSharpSyntaxTree.ParseText(caller, Options);
        // Only the caller's code is looked into: that the client's compiles is shown elsewhere.
        var model = ConsumerCompilation.Create(sources, Options).AddSyntaxTrees(tree).GetSemanticModel(tree);
        return [.. model.GetDiagnostics().Where(IsComplaint).Select(static one => one.ToString())];
    }

    private static bool IsComplaint(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal));
}
