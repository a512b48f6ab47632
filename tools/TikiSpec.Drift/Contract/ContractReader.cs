namespace TikiSpec.Drift.Contract;

/// <summary>Reads a document into an <see cref="ApiContract"/>. Never throws for what the document says; what is wrong
/// with it is a problem of the contract.</summary>
internal static class ContractReader
{
    public static ApiContract Read(SpecDocument document) => Read(DocumentView.Of(document));

    public static ApiContract Read(DocumentView document)
    {
        var schemas = new SchemaReader(document);
        return new ApiContract
        {
            Version = document.ApiVersion,
            Servers = ServerContract.Read(document.Servers),
            SecuritySchemes = [.. document.SecuritySchemes.Select(SecuritySchemeContract.Read)],
            Operations = document.IsReadable ? new PathsReader(schemas).Read(document) : [],
            Schemas = document.IsReadable
                ? document.Schemas.ToDictionary(static schema => schema.Name, static schema => schema.Schema, StringComparer.Ordinal)
                : [],
            Problems =
            [
                .. document
                    .Problems.Where(problem => problem.Severity == ProblemSeverity.Error)
                    .Select(problem => new ContractProblem(problem.Message, "", problem.Location)),
            ],
            SchemaReader = schemas,
            Document = document,
        };
    }
}
