using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Reads a document into an <see cref="ApiContract"/>. Never throws for what the document says; what it cannot follow is a problem of the contract.</summary>
internal static class ContractReader
{
    public static ApiContract Read(SpecDocument document)
    {
        var root = new SpecCursor(document.Root, "");
        var references = new ContractReferences(root);
        var version = root["openapi"].Text ?? "";
        var schemas = new SchemaReader(references, refHasSiblings: !version.StartsWith("3.0", StringComparison.Ordinal));
        var operations = new PathsReader(references, schemas, root).Read();
        return new ApiContract
        {
            Version = root["info"]["version"].Text,
            Root = root,
            Servers = ServerContract.Read(root["servers"]),
            SecuritySchemes = root["components"]["securitySchemes"].Properties()
                .Select(scheme => SecuritySchemeContract.Read(scheme.Name, references.Resolve(scheme)))
                .ToList(),
            Operations = operations,
            Schemas = root["components"]["schemas"].Properties().ToDictionary(property => property.Name, StringComparer.Ordinal),
            Problems = Problems(document, root, references),
            SchemaReader = schemas,
            References = references,
        };
    }

    private static List<ContractProblem> Problems(SpecDocument document, SpecCursor root, ContractReferences references)
    {
        var problems = document.Problems
            .Where(problem => problem.Severity == ProblemSeverity.Error)
            .Select(problem => new ContractProblem(problem.Message, "", problem.Location))
            .ToList();
        if (problems.Count == 0 && root["openapi"].Text?.StartsWith("3.", StringComparison.Ordinal) != true)
        {
            var what = root["swagger"].Exists ? "This is Swagger 2.0; convert it to OpenAPI 3 first." : "This is no OpenAPI 3 document: it has no 'openapi: 3.…' at its root.";
            problems.Add(new ContractProblem(what, "", root.Location));
        }

        problems.AddRange(references.Problems);
        return problems;
    }
}
