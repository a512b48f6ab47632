namespace TikiSpec.Model.Reading;

/// <summary>Reads one operation, all but what depends on its types: those are read later.</summary>
internal sealed class OperationReader(SchemaReader schemas, TypeNames names, ProblemList problems)
{
    private readonly ParametersReader _parameters = new(schemas, problems);
    private readonly BodyReader _bodies = new(schemas, problems);
    private readonly ResponsesReader _responses = new(schemas, problems);

    public OperationModel Read(OperationSite site)
    {
        var operation = site.View;
        var parameters = _parameters.Read(site);
        var responses = _responses.Read(site);
        if (operation.KeyOf("callbacks") is { } callbacks)
        {
            problems.Add(SpecProblems.NotGenerated, callbacks, "callbacks");
        }

        return new OperationModel
        {
            Id = site.Name.Id,
            MethodName = site.Name.Method,
            HttpMethod = site.HttpMethod,
            Path = site.Path,
            Summary = operation.Summary,
            Description = operation.Description,
            Source = EvidenceReader.ReadSource(operation.Extension("x-tiki-source")),
            Deprecation = DeprecationReader.Read(operation, problems),
            Parameters = parameters,
            OptionsName = OptionsNameOf(site),
            Body = _bodies.Read(site),
            Result = responses.Result,
            ResultFormat = responses.Format,
            Unwrap = operation[ClientKeys.Unwrap].Text,
            Responses = responses.Responses,
            Security = SecurityReader.ReadRequirements(operation),
        };
    }

    private string OptionsNameOf(OperationSite site)
    {
        var given = DotnetNames.Read(site.View.Node, problems, DotnetNames.OptionsNameKey);
        return names.Take(given ?? site.Name.TypePrefix + "Options", site.Key);
    }
}
