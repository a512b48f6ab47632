using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Views;

/// <summary>Tells what is wrong with a document: what of it is not read, and why.</summary>
internal static class DocumentCheck
{
    public static bool IsReadable(DocumentView view) =>
        view.Root.Mapping is { } root && view.Version != OpenApiVersion.Unsupported && HoldsAnything(root);

    public static EquatableList<SpecProblem> Of(DocumentView view)
    {
        var problems = new ProblemList();
        foreach (var problem in view.Document.Problems)
        {
            problems.Add(problem);
        }

        // What is missing with the break would be told as well.
        if (view.Document.IsMended)
        {
            return problems.InOrder();
        }

        if (IsRoot(view, problems))
        {
            new GrammarCheck(view.References, problems).Check();
            CheckOperations(view, problems);
            CheckRequirements(view, problems);
            foreach (var problem in view.References.Files.SelectMany(static file => file.Problems))
            {
                problems.Add(problem);
            }
        }

        return problems.InOrder();
    }

    private static bool IsRoot(DocumentView view, ProblemList problems)
    {
        if (view.Root.Mapping is not { } root)
        {
            if (view.Root.Node is { } other)
            {
                problems.Add(DocumentProblems.Empty, other, other.Noun);
            }

            return false;
        }

        if (view.Version == OpenApiVersion.Unsupported)
        {
            VersionRule.Tell(root, problems);
            return false;
        }

        if (!HoldsAnything(root))
        {
            problems.Add(DocumentProblems.MissingPaths, (SpecNode?)root.KeyOf("paths") ?? root.KeyOf("openapi")!);
            return false;
        }

        return true;
    }

    /// <summary>A file of components has nothing to call; others may refer to it, and their authors want it compared
    /// and linted as well.</summary>
    private static bool HoldsAnything(SpecMapping root) =>
        root["paths"] is SpecMapping
        || (root["paths"] is null && (root["components"] ?? root["webhooks"] ?? root["x-ms-paths"]) is SpecMapping);

    private static void CheckOperations(DocumentView view, ProblemList problems)
    {
        foreach (var operation in view.Operations)
        {
            view.References.ThrowIfCancelled();
            problems.AddRange(operation.LeftOut);
        }
    }

    private static void CheckRequirements(DocumentView view, ProblemList problems)
    {
        var known = new HashSet<string>(view.SecuritySchemes.Select(static scheme => scheme.Name), StringComparer.Ordinal);
        foreach (var requirement in view.Operations.SelectMany(static operation => operation.OwnSecurity ?? []).Concat(view.Security))
        {
            foreach (var scheme in requirement.At.Mapping!.Properties.Where(scheme => !known.Contains(scheme.Name)))
            {
                problems.Add(DocumentProblems.UndeclaredScheme, scheme.Key, scheme.Name);
            }
        }
    }
}
