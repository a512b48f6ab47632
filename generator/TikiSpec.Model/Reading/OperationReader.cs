namespace TikiSpec.Model.Reading;

/// <summary>Reads what an operation sends and what comes back.</summary>
internal sealed class OperationReader(SchemaReader schemas, SchemaResolver resolver, TypeNames names, ProblemList problems)
{
    private readonly ParametersReader _parameters = new(schemas, resolver, problems);
    private readonly BodyReader _bodies = new(schemas, problems);
    private readonly ResponsesReader _responses = new(schemas, new ParametersReader(schemas, resolver, problems), names);

    public OperationDraft Read(OperationSite site)
    {
        var parameters = _parameters.Read(site);
        var responses = _responses.Read(site);
        return new OperationDraft(site, parameters, OptionsNameOf(site), _bodies.Read(site), responses);
    }

    private string OptionsNameOf(OperationSite site)
    {
        var given = DotnetNames.Read(site.View, problems, DotnetNames.OptionsNameKey);
        return names.Take(given is null ? NameHint.Of(site.Name, "Options") : new NameHint("", given), site.View.At);
    }
}
