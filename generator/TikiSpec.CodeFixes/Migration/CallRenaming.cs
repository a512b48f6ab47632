using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>A solution in which calls have the names of their successors, and the specs between which they
/// moved.</summary>
internal sealed record CallRenaming(Solution Solution, IReadOnlyList<SpecPair> Specs)
{
    /// <summary>Null where a call has no way to its successor.</summary>
    public static async Task<CallRenaming?> RenameAsync(
        Solution solution,
        Sources sources,
        Func<string, bool> isWanted,
        CancellationToken cancellationToken
    )
    {
        var models = await sources.ModelsAsync(solution, cancellationToken).ConfigureAwait(false);
        var calls = new List<(SimpleNameSyntax Name, SemanticModel Model, SuccessorPlace Place)>();
        foreach (var model in models)
        {
            var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            calls.AddRange(
                from call in CallMarks.In(root)
                where isWanted(call.Mark)
                let place = PlaceOf(model, call.Name)
                where place is not null
                select (call.Name, model, place)
            );
        }

        if (calls.Any(static call => call.Place.NewMethod is null))
        {
            return null;
        }

        var specs = calls
            .Select(static call => call.Place)
            .GroupBy(static place => (place.OldNamespace.ToDisplayString(), place.NewNamespace!.ToDisplayString()))
            .Select(SpecPair.Of)
            .ToList();
        var edits = new Edits();
        var flow = new TypeFlow(models, specs, edits, cancellationToken);
        foreach (var (name, model, place) in calls)
        {
            if (!Receivers.Rename(name, model, place, flow, edits))
            {
                return null;
            }
        }

        return new CallRenaming(await edits.ApplyAsync(solution, cancellationToken).ConfigureAwait(false), specs);
    }

    public static SuccessorPlace? PlaceOf(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method ? SuccessorPlace.Of(method) : null;
    }
}
