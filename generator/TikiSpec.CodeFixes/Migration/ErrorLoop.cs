using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Follows what the compiler says, until it has nothing more to say that we know what to do about.</summary>
internal static class ErrorLoop
{
    // Each round carries a type one step further; a chain of more steps is nobody's.
    private const int MaxRounds = 25;

    public static async Task<Solution> SettleAsync(
        Solution solution,
        Sources sources,
        IReadOnlyList<SpecPair> specs,
        CancellationToken cancellationToken
    )
    {
        for (var round = 0; round < MaxRounds && specs.Count > 0; round++)
        {
            var edits = new Edits();
            var models = await sources.ModelsAsync(solution, cancellationToken).ConfigureAwait(false);
            var flow = new TypeFlow(models, specs, edits, cancellationToken);
            foreach (var (model, error) in await sources.ErrorsAsync(solution, cancellationToken).ConfigureAwait(false))
            {
                var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
                Handle(error.Id, root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true), model, specs, flow, edits);
            }

            if (edits.IsEmpty)
            {
                break;
            }

            solution = await edits.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static void Handle(string id, SyntaxNode node, SemanticModel model, IReadOnlyList<SpecPair> specs, TypeFlow flow, Edits edits)
    {
        switch (id)
        {
            // No conversion, as a value, an argument, an item of a loop, a method.
            case "CS0029" or "CS0266" or "CS1503" or "CS0030" or "CS0407" or "CS8131":
                Convert(node, model, specs, flow);
                break;
            // No such property: in an initializer, on a value.
            case "CS0117" or "CS1061" when NameOf(node) is { } name:
                if (!MissingProperties.Replace(name, model, specs, edits))
                {
                    flow.MentionAround(node, model);
                }

                break;
            case "CS9035":
                MissingProperties.Require(node, model, specs, edits);
                break;
            // An operator, a pattern, a choice, a lambda between the two.
            case "CS0019" or "CS8121" or "CS0173" or "CS1661" or "CS1678" or "CS1662" or "CS0411" or "CS8957" or "CS0311":
                flow.MentionAround(node, model);
                break;
        }
    }

    // Behind a question mark, the point before the name is told as well.
    private static SimpleNameSyntax? NameOf(SyntaxNode node) => node as SimpleNameSyntax ?? (node as MemberBindingExpressionSyntax)?.Name;

    private static void Convert(SyntaxNode node, SemanticModel model, IReadOnlyList<SpecPair> specs, TypeFlow flow)
    {
        if (
            node.FirstAncestorOrSelf<ForEachStatementSyntax>() is { } loop
            && !loop.Expression.Contains(node)
            && !loop.Statement.Contains(node)
        )
        {
            flow.Mention(loop.Type, model);
            return;
        }

        var expression = node is ArgumentSyntax argument ? argument.Expression : node.FirstAncestorOrSelf<ExpressionSyntax>();
        if (expression is null)
        {
            flow.MentionAround(node, model);
            return;
        }

        var given = model.GetTypeInfo(expression).Type;
        if (specs.Any(spec => spec.MentionsOld(given)))
        {
            flow.Retype(expression, model);
        }
        else if (specs.Any(spec => spec.MentionsNew(given)))
        {
            flow.RetypeTarget(expression, model);
        }
        else
        {
            // A lambda, a method or a list has no type of its own.
            flow.MentionAround(node, model);
        }
    }
}
