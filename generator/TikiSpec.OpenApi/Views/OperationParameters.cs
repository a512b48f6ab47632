using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Views;

/// <summary>Decides which parameters an operation has. What cannot travel is no parameter, and is told.</summary>
internal static class OperationParameters
{
    /// <summary>OpenAPI: these say what other parts of the document say, so a parameter of the name is
    /// ignored.</summary>
    private static readonly string[] ReservedHeaders = ["Accept", "Content-Type", "Authorization"];

    public static ReadParameters Read(OperationView operation)
    {
        var found = new List<ParameterView>();
        var problems = new ProblemList();
        Add(found, operation.Document, operation.Item.At, isShared: true, problems);
        Add(found, operation.Document, operation.At, isShared: false, problems);
        var strays = operation.Role == OperationRole.Endpoint ? MatchPlaceholders(found, operation, problems) : [];
        return new ReadParameters(found, strays, problems);
    }

    private static void Add(List<ParameterView> found, DocumentView document, SpecCursor owner, bool isShared, ProblemList problems)
    {
        if (owner.Mapping?["parameters"] is not { } node || node is SpecScalar)
        {
            return;
        }

        foreach (var item in document.Resolve(owner["parameters"]).Items())
        {
            var at = document.Resolve(item, out var reference);
            if (at.Mapping is null || Read(document, at, reference, isShared, problems) is not { } parameter)
            {
                continue;
            }

            var known = found.FindIndex(other => other.Location == parameter.Location && other.MatchName == parameter.MatchName);
            if (known >= 0)
            {
                found[known] = parameter;
            }
            else
            {
                found.Add(parameter);
            }
        }
    }

    private static ParameterView? Read(DocumentView document, SpecCursor at, string? reference, bool isShared, ProblemList problems)
    {
        var name = at["name"].Text;
        ParameterLocation? location = at["in"].Text switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            _ => null,
        };
        if (name is null || location is not { } known)
        {
            problems.Add(DocumentProblems.ParameterNowhere, at, name ?? "?");
            return null;
        }

        if (
            known == ParameterLocation.Header
            && Array.Exists(ReservedHeaders, header => header.Equals(name, StringComparison.OrdinalIgnoreCase))
        )
        {
            problems.Add(DocumentProblems.ParameterIgnored, at, name, "content types and security say it already");
            return null;
        }

        // Some declare the placeholder with its sign, some the bare name.
        return new ParameterView(document, at, reference, known == ParameterLocation.Path ? PathKey.NameOf(name) : name, known, isShared);
    }

    private static List<ParameterView> MatchPlaceholders(List<ParameterView> found, OperationView operation, ProblemList problems)
    {
        var placeholders = PathKey.PlaceholdersIn(operation.Path).Distinct().ToList();
        var strays = found
            .Where(parameter => parameter.Location == ParameterLocation.Path && !placeholders.Contains(parameter.Name))
            .ToList();
        foreach (var stray in strays)
        {
            problems.Add(DocumentProblems.NoPlaceholder, stray.At, stray.Name, operation.Path);
            found.Remove(stray);
        }

        foreach (
            var placeholder in placeholders.Where(placeholder =>
                !found.Exists(parameter => parameter.Location == ParameterLocation.Path && parameter.Name == placeholder)
            )
        )
        {
            problems.Add(DocumentProblems.UndeclaredPlaceholder, operation.Key, placeholder, operation.Path);
            found.Add(Undeclared(operation, placeholder, ParameterLocation.Path));
        }

        foreach (var name in PathKey.GreedyIn(operation.Path))
        {
            found.Find(parameter => parameter.Location == ParameterLocation.Path && parameter.Name == name).IsGreedy = true;
        }

        foreach (
            var name in PathKey
                .QueryNamesIn(operation.Path)
                .Where(name => !found.Exists(parameter => parameter.Location == ParameterLocation.Query && parameter.Name == name))
        )
        {
            found.Add(Undeclared(operation, name, ParameterLocation.Query));
        }

        return strays;
    }

    private static ParameterView Undeclared(OperationView operation, string name, ParameterLocation location) =>
        new(operation.Document, new SpecCursor(operation.Key.Node, operation.At.Pointer), null, name, location, isShared: false);
}

/// <summary>The parameters of an operation, and what is written as one and is none.</summary>
/// <param name="Strays">Those of <paramref name="LeftOut"/> that are of a path without a placeholder for them.</param>
internal sealed record ReadParameters(IReadOnlyList<ParameterView> Found, IReadOnlyList<ParameterView> Strays, ProblemList LeftOut);
