namespace TikiSpec.Model;

/// <summary>Reads one operation, all but what depends on its types: those are read later.</summary>
internal sealed class OperationReader(SpecLibrary library, SchemaReader schemas, TypeNames names, ProblemList problems)
{
    private readonly ParametersReader _parameters = new(library, schemas, problems);
    private readonly BodyReader _bodies = new(library, schemas, problems);
    private readonly ResponsesReader _responses = new(library, schemas, problems);

    public OperationModel Read(OperationSite site, EquatableList<EquatableList<string>> security)
    {
        var parameters = _parameters.Read(site);
        var responses = _responses.Read(site);
        if (site.Node.KeyOf("callbacks") is { } callbacks)
        {
            problems.Add(SpecProblems.NotGenerated, callbacks, "callbacks");
        }

        return new OperationModel
        {
            Id = site.Name.Id,
            MethodName = site.Name.Method,
            HttpMethod = site.HttpMethod,
            Path = site.Path,
            Summary = site.Node.Text("summary", problems),
            Description = site.Node.Text("description", problems),
            Source = EvidenceReader.ReadSource(site.Node["x-tiki-source"], problems),
            Deprecation = DeprecationReader.Read(site.Node, problems),
            Parameters = parameters,
            OptionsName = OptionsNameOf(site, parameters),
            Body = _bodies.Read(site),
            Result = responses.Result,
            ResultFormat = responses.Format,
            Unwrap = site.Node.Text("x-tiki-unwrap", problems),
            Responses = responses.Responses,
            Security = security,
        };
    }

    private string? OptionsNameOf(OperationSite site, EquatableList<ParameterModel> parameters)
    {
        if (parameters.All(parameter => parameter.IsRequired))
        {
            return null;
        }

        var given = DotnetNames.Read(site.Node, problems, DotnetNames.OptionsNameKey);
        return names.Take(given ?? site.Name.TypePrefix + "Options", site.Key);
    }
}
