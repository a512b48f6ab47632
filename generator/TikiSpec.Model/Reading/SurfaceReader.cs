using System.Globalization;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Model.Reading;

/// <summary>Reads a whole document in one direction: names first, then the types of everything, then the models of
/// objects and operations, which need to know how types are used.</summary>
internal sealed class SurfaceReader
{
    private readonly DocumentView _document;
    private readonly ProblemList _problems;
    private readonly SchemaResolver _resolver;
    private readonly TypeNames _names;
    private readonly TypeTable _types;
    private readonly SchemaReader _schemas;
    private readonly ProjectRules _rules;
    private readonly List<(PropertyView Component, TypeRef Type)> _components = [];
    private readonly CancellationToken _cancellationToken;

    private SurfaceReader(
        DocumentView document,
        ProjectRules rules,
        ContestedNames contested,
        ProblemList problems,
        CancellationToken cancellationToken
    )
    {
        _rules = rules.With(document, problems);
        _cancellationToken = cancellationToken;
        _document = document;
        _problems = problems;
        _resolver = new SchemaResolver(problems);
        _names = new TypeNames(contested, problems);
        _types = new TypeTable(_names, _resolver, problems, cancellationToken);
        var hierarchies = new Hierarchies(ComponentsOf(document), _resolver);
        _schemas = new SchemaReader(_resolver, _types, hierarchies, new SetExpressions(document, problems), problems);
    }

    /// <summary>Reads the document as often as it takes until every type has the name of its place.</summary>
    public static ApiSurface Read(DocumentView document, ProjectRules rules, ProblemList problems, CancellationToken cancellationToken)
    {
        var contested = new ContestedNames();
        while (true)
        {
            var told = new ProblemList();
            var reader = new SurfaceReader(document, rules, contested, told, cancellationToken);
            var drafts = reader.ReadDrafts();
            if (!contested.LearnFromReading())
            {
                var surface = reader.Make(drafts);
                problems.AddRange(told);
                return surface;
            }
        }
    }

    private SurfaceDrafts ReadDrafts()
    {
        var name = _document.Document.Source.Text.Name;
        var file = SpecFileName.Parse(name);
        var sites = new PathsReader(_rules.Names, _problems).Read(
            _document.Operations.Where(static operation => !operation.Item.IsVariant)
        );
        ReserveEndpointNames(file, sites);
        ReadComponents();
        var operations = ClientParameters.Mark(ReadOperations(sites));
        var webhooks = new WebhooksReader(_document, _schemas, _problems).Read(file.ApiName, sites);
        _types.ReadPending();
        return new SurfaceDrafts(name, file, sites, operations, webhooks);
    }

    private ApiSurface Make(SurfaceDrafts drafts)
    {
        var (name, file, sites, operations, webhooks) = drafts;
        var types = TypesOf(operations, webhooks);
        var models = new OperationModels(types, _rules.Records, _problems, _cancellationToken).Make(operations);
        var waited = WaitedFor(models);
        TellDerivedNames(sites);
        TellWhatIsLeftOut();
        var surface = new ApiSurface
        {
            Name = name,
            ApiName = file.ApiName,
            Version = file.Version,
            Segment = file.Segment,
            Title = _document.Title ?? file.ApiName,
            DocumentVersion = _document.ApiVersion ?? "",
            Description = _document.Description,
            Servers = ServersReader.Read(_document.Servers),
            SecuritySchemes = SecurityReader.ReadSchemes(_document),
            RateLimit = ReadRateLimit(),
            Types = types
                .Values.Select(type => WithDecision(type, waited))
                .Concat(models.Select(static operation => operation.Outcome).OfType<OutcomeModel>())
                .OrderBy(static type => type.Name, StringComparer.Ordinal)
                .ToEquatableList(),
            Groups = GroupsReader.Read([.. operations.Select((draft, index) => new OperationAtSite(draft.Site, models[index]))], _document),
            Webhooks = webhooks,
        };
        return _rules.Types == TypeRule.All ? surface : Reached(surface);
    }

    /// <summary>Who looks for a type that is not there is told why.</summary>
    private ApiSurface Reached(ApiSurface surface)
    {
        var reached = ReachedTypes.Of(surface);
        var kept = new HashSet<string>(reached.Types.Select(static type => type.Name), StringComparer.Ordinal);
        var left = _components.Where(one => one.Type.Name is { } name && !kept.Contains(name)).ToList();
        if (left.Count > 0)
        {
            var count = left.Count.ToString(CultureInfo.InvariantCulture);
            var schemas = left.Count == 1 ? "schema has" : "schemas have";
            var first = left.Select(static one => one.Component).OrderBy(static one => one.NameAt.Location!.Start).First();
            _problems.Add(SpecProblems.NotReached, first.NameAt, $"{count} {schemas}", first.Name);
        }

        return reached;
    }

    /// <summary>How an operation is waited for, by the type that it results in; the first of several, by id.</summary>
    private static Dictionary<TypeRef, PollModel> WaitedFor(IReadOnlyList<OperationModel> operations)
    {
        var waited = new Dictionary<TypeRef, PollModel>();
        foreach (var operation in operations.OrderBy(static operation => operation.Id, StringComparer.Ordinal))
        {
            if (operation is { Poll: { } poll, Result: { } result } && !waited.ContainsKey(result))
            {
                waited.Add(result, poll);
            }
        }

        return waited;
    }

    /// <summary>What an operation can be waited for with says of itself whether it is decided.</summary>
    private static TypeModel WithDecision(TypeModel type, Dictionary<TypeRef, PollModel> waited) =>
        type is ObjectModel model && waited.Count > 0 && waited.TryGetValue(TypeRef.Object(type.Name), out var poll)
            ? model with
            {
                Decision = poll,
            }
            : type;

    private RateLimitModel? ReadRateLimit()
    {
        if (_document.RateLimit is not { } node)
        {
            return null;
        }

        if (node.Count("requests") is > 0 and var requests && node.Count("seconds") is > 0 and var seconds)
        {
            return new RateLimitModel(requests, seconds);
        }

        _problems.Add(
            SpecProblems.ExtensionIgnored,
            node.At,
            ClientKeys.RateLimit,
            "'requests' and 'seconds' are no whole numbers above 0"
        );
        return null;
    }

    /// <summary>Types that the emitter makes for groups: a schema of such a name gives way.</summary>
    private void ReserveEndpointNames(SpecFileName file, IReadOnlyList<OperationSite> sites)
    {
        _names.Reserve(file.ApiName + "Endpoints");
        if (_document.Webhooks.Count > 0 || sites.Any(static site => site.View.Has("callbacks")))
        {
            _names.Reserve(file.ApiName + "Webhooks");
        }

        foreach (var group in sites.Select(site => site.Name.Group).Distinct())
        {
            foreach (var name in GroupDeclaration.TypeNamesOf(group))
            {
                _names.Reserve(name);
            }
        }
    }

    /// <summary>In the order of names, so that what inline schemas are called does not depend on the order in the
    /// document.</summary>
    private void ReadComponents()
    {
        var schemas = ComponentsOf(_document);
        _types.NameComponents(schemas);
        foreach (var schema in schemas)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _components.Add((schema, _schemas.Read(schema.Schema, new NameHint("", PascalName.Of(schema.Name)))));
        }
    }

    private static List<PropertyView> ComponentsOf(DocumentView document) =>
        [.. document.Schemas.OrderBy(static schema => schema.Name, StringComparer.Ordinal)];

    private List<OperationDraft> ReadOperations(IReadOnlyList<OperationSite> sites)
    {
        var reader = new OperationReader(_schemas, _resolver, _names, _problems);
        var read = new Dictionary<OperationSite, OperationDraft>();
        foreach (
            var site in sites
                .OrderBy(site => site.Name.Group, StringComparer.Ordinal)
                .ThenBy(site => site.Name.Method, StringComparer.Ordinal)
        )
        {
            _cancellationToken.ThrowIfCancellationRequested();
            read.Add(site, reader.Read(site));
        }

        return sites.Select(site => read[site]).ToList();
    }

    private Dictionary<string, TypeModel> TypesOf(IReadOnlyList<OperationDraft> operations, IReadOnlyList<WebhookModel> webhooks)
    {
        var types = new ObjectModels(
            _types.Objects,
            _types.Unions,
            operations,
            webhooks,
            _rules.Records,
            _resolver,
            _problems,
            _cancellationToken
        )
            .Make()
            .Concat(_types.Enums)
            .ToDictionary(static type => type.Name, StringComparer.Ordinal);
        // Last, because they name properties of one another.
        var needs = new NeedsReader(types, _problems);
        var stock = new StockReader(types, _problems);
        var ids = new IdsReader(types, _problems);
        var variants = new VariantsReader(types, _problems);
        foreach (var draft in _types.Objects)
        {
            types[draft.Name] = needs.Read(types[draft.Name], draft.Parts.Own.Extension(ClientKeys.Needs));
            types[draft.Name] = stock.Read(types[draft.Name], draft.Parts.Own.Extension(ClientKeys.Stock));
            types[draft.Name] = ids.Read(types[draft.Name], draft.Parts.Own.Extension(ClientKeys.Ids));
            variants.Read(draft.Name, draft.Parts.Own.Extension(ClientKeys.Variants));
        }

        return types;
    }

    private void TellDerivedNames(IReadOnlyList<OperationSite> sites)
    {
        var derived = sites.Where(static site => site.View.Id is null && !site.View.Has(DotnetNames.NameKey)).ToList();
        if (derived.Count > 0)
        {
            var count = derived.Count.ToString(CultureInfo.InvariantCulture);
            var (operations, have) = derived.Count == 1 ? ("operation", "has") : ("operations", "have");
            var first = derived[0];
            _problems.Add(
                SpecProblems.MethodNameDerived,
                first.View.Key,
                $"{count} {operations}",
                have,
                $"{first.Name.Group}.{first.Name.Method}Async"
            );
        }
    }

    private void TellWhatIsLeftOut()
    {
        if (_schemas.Untyped.Count > 0)
        {
            var first = _schemas
                .Untyped.Select(static schema => schema.At)
                .OrderBy(at => at.Location!.Path == _document.Document.Source.Text.Path ? 0 : 1)
                .ThenBy(static at => at.Location!.Start)
                .First();
            var count = _schemas.Untyped.Count.ToString(CultureInfo.InvariantCulture);
            var (places, are) = _schemas.Untyped.Count == 1 ? ("place", "is") : ("places", "are");
            _problems.Add(SpecProblems.Untyped, first, $"{count} {places}", are);
        }

        if (_document.Value("x-ms-paths") is { } left)
        {
            _problems.Add(SpecProblems.NotGenerated, left.At.AtKey, "x-ms-paths");
        }
    }

    /// <summary>What is known when all names are.</summary>
    private sealed record SurfaceDrafts(
        string Name,
        SpecFileName File,
        IReadOnlyList<OperationSite> Sites,
        List<OperationDraft> Operations,
        EquatableList<WebhookModel> Webhooks
    );
}
