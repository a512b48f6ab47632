using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Lets a client have the spec that its calls move to: one more name in <c>[ApiClient(…)]</c>.</summary>
internal static class ClientSpecs
{
    private const string AttributeName = "TikiSpec.ApiClientAttribute";
    private const string KnownNames = "TikiApi";

    public static async Task<Solution> AddAsync(Solution solution, Sources sources, CancellationToken cancellationToken)
    {
        var missing = new List<(string Namespace, string OldSegment, string Spec)>();
        foreach (var model in await sources.ModelsAsync(solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var (name, _) in CallMarks.In(await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)))
            {
                if (
                    model.GetSymbolInfo(name, cancellationToken).Symbol is IMethodSymbol method
                    && SuccessorPlace.Of(method) is { NewMethod: null } place
                )
                {
                    missing.Add((place.ClientNamespace.ToDisplayString(), place.OldNamespace.Name, place.Successor.Spec));
                }
            }
        }

        foreach (var (space, segment, spec) in missing.Distinct())
        {
            solution = await AddAsync(solution, sources, space, segment, spec, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> AddAsync(
        Solution solution,
        Sources sources,
        string space,
        string segment,
        string spec,
        CancellationToken cancellationToken
    )
    {
        foreach (var document in sources.In(solution).ToList())
        {
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var lists = root.DescendantNodes()
                .OfType<ClassDeclarationSyntax>()
                .Where(client => IsClientOf(model.GetDeclaredSymbol(client, cancellationToken), space, segment))
                .SelectMany(static client => client.AttributeLists)
                .SelectMany(static list => list.Attributes)
                .Where(attribute => model.GetTypeInfo(attribute, cancellationToken).Type?.ToDisplayString() == AttributeName)
                .Select(static attribute => attribute.ArgumentList)
                .OfType<AttributeArgumentListSyntax>()
                .ToList();
            if (lists.Count > 0)
            {
                solution = solution.WithDocumentSyntaxRoot(
                    document.Id,
                    root.ReplaceNodes(lists, (list, _) => list.AddArguments(Argument(list, spec, model.Compilation)))
                );
            }
        }

        return solution;
    }

    private static bool IsClientOf(INamedTypeSymbol? client, string space, string segment) =>
        client?.ContainingNamespace.ToDisplayString() == space && client.GetMembers(segment).OfType<IPropertySymbol>().Any();

    /// <summary>Written as its neighbours are: <c>TikiApi.V2_1</c> beside <c>TikiApi.V2</c>, else the text.</summary>
    private static AttributeArgumentSyntax Argument(AttributeArgumentListSyntax list, string spec, Compilation compilation)
    {
        var neighbour = list
            .Arguments.Select(static argument => argument.Expression)
            .OfType<MemberAccessExpressionSyntax>()
            .LastOrDefault();
        var constant = compilation
            .GetTypeByMetadataName("TikiSpec." + KnownNames)
            ?.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.ConstantValue as string == spec);
        var expression =
            neighbour?.Expression.ToString().EndsWith(KnownNames, StringComparison.Ordinal) == true && constant is not null
                ? neighbour.WithName(SyntaxFactory.IdentifierName(constant.Name)).WithoutTrivia()
                : (ExpressionSyntax)SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(spec));
        return SyntaxFactory.AttributeArgument(expression).WithLeadingTrivia(SyntaxFactory.Space);
    }
}
