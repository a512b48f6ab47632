namespace TikiSpec.Model;

/// <summary>Reads a whole document: names first, then types and operations, then what can only be decided when all of these are known.</summary>
internal sealed class SurfaceReader
{
    private readonly SpecDocument _document;
    private readonly SpecMapping _root;
    private readonly SpecMapping? _components;
    private readonly ProblemList _problems;
    private readonly SpecLibrary _library;
    private readonly TypeNames _names;
    private readonly TypeTable _types;
    private readonly SchemaReader _schemas;

    public SurfaceReader(SpecDocument document, SpecMapping root, IReadOnlyList<SpecText> others, ProblemList problems)
    {
        _document = document;
        _root = root;
        _problems = problems;
        _components = root.Mapping("components", problems);
        _library = new SpecLibrary(document, others, problems);
        var resolver = new SchemaResolver(_library, problems);
        _names = new TypeNames(problems);
        _types = new TypeTable(_names, resolver, problems);
        _schemas = new SchemaReader(resolver, _types, problems);
    }

    public ApiSurface Read()
    {
        new KeyCheck(_problems).Check(_root);
        var file = SpecFileName.Parse(_document.Source.Text.Name);
        var sites = new PathsReader(_library, _problems).Read(_root.Mapping("paths", _problems) ?? EmptyMapping());
        ReserveEndpointNames(file, sites);
        ReadComponents();
        var security = new SecurityReader(_library, _problems);
        var schemes = security.ReadSchemes(_components?.Mapping("securitySchemes", _problems));
        var operations = ReadOperations(sites, security, schemes);
        _types.ReadPending();
        var finished = new SurfaceFinisher(_types.Types, operations, _problems);
        var info = _root.Mapping("info", _problems);
        TellWhatIsLeftOut();
        return new ApiSurface
        {
            Name = _document.Source.Text.Name,
            ApiName = file.ApiName,
            Version = file.Version,
            Segment = file.Segment,
            Title = info?.Text("title", _problems) ?? file.ApiName,
            DocumentVersion = info?.Text("version", _problems) ?? "",
            Description = info?.Text("description", _problems),
            Servers = ServersReader.Read(_root, _problems),
            SecuritySchemes = schemes,
            Types = finished.Types,
            Groups = GroupsReader.Read(finished.Operations, _root, _problems),
        };
    }

    /// <summary>Types that the emitter makes for groups: a schema of such a name gives way.</summary>
    private void ReserveEndpointNames(SpecFileName file, IReadOnlyList<OperationSite> sites)
    {
        _names.Reserve(file.ApiName + "Endpoints");
        foreach (var group in sites.Select(site => site.Name.Group).Distinct())
        {
            _names.Reserve(group + "Endpoints");
            _names.Reserve(group + "EndpointsWithResponse");
            _names.Reserve("I" + group + "Endpoints");
            _names.Reserve("I" + group + "EndpointsWithResponse");
        }
    }

    /// <summary>In the order of names, so that what inline schemas are called does not depend on the order in the document.</summary>
    private void ReadComponents()
    {
        if (_components?.Mapping("schemas", _problems) is not { } schemas)
        {
            return;
        }

        _types.NameComponents(schemas);
        foreach (var schema in schemas.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            _schemas.Read(schema.Value, new NameHint("", PascalName.Of(schema.Name)));
        }
    }

    private List<ReadOperation> ReadOperations(
        IReadOnlyList<OperationSite> sites, SecurityReader security, EquatableList<SecuritySchemeModel> schemes)
    {
        var reader = new OperationReader(_library, _schemas, _names, _problems);
        var common = security.ReadRequirements(_root, schemes);
        var read = new Dictionary<OperationSite, OperationModel>();
        foreach (var site in sites.OrderBy(site => site.Name.Group, StringComparer.Ordinal).ThenBy(site => site.Name.Method, StringComparer.Ordinal))
        {
            var own = site.Node["security"] is null ? common : security.ReadRequirements(site.Node, schemes);
            read.Add(site, reader.Read(site, own));
        }

        return sites.Select(site => new ReadOperation(site, read[site])).ToList();
    }

    private void TellWhatIsLeftOut()
    {
        if (_root.KeyOf("webhooks") is { } webhooks)
        {
            _problems.Add(SpecProblems.NotGenerated, webhooks, "webhooks");
        }
    }

    private SpecMapping EmptyMapping() => new(_document.Source, _root.Start, _root.Start, []);
}
