using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Views;

/// <summary>What a document says, with the files that it refers to: the one reading of OpenAPI, for whatever is made of
/// it.</summary>
/// <remarks>Nothing is read before it is asked for, and nothing throws for what a document holds. Several threads may
/// ask at once.</remarks>
public sealed class DocumentView
{
    private EquatableList<SpecProblem>? _problems;
    private IReadOnlyList<PathItemView>? _paths;
    private IReadOnlyList<PathItemView>? _webhooks;
    private IReadOnlyList<SecurityRequirementView>? _security;
    private Dictionary<string, PropertyView>? _byName;
    private ILookup<SchemaView, PropertyView>? _derived;

    private DocumentView(SpecDocument document, IReadOnlyList<SpecText> others, CancellationToken cancellationToken)
    {
        Document = document;
        References = new ReferenceResolver(document, others, cancellationToken);
        Version = VersionRule.Of(Root["openapi"].Text);
    }

    /// <summary>The text and its nodes.</summary>
    public SpecDocument Document { get; }

    public ReferenceResolver References { get; }

    public SpecCursor Root => References.Root;

    public OpenApiVersion Version { get; }

    /// <summary>False where this is no OpenAPI document of a version that we know, or one that holds nothing;
    /// <see cref="Problems"/> then has an error.</summary>
    public bool IsReadable => DocumentCheck.IsReadable(this);

    /// <summary>All that is wrong with the document as text and as OpenAPI, in order. An error means that something is
    /// missing of what follows.</summary>
    public EquatableList<SpecProblem> Problems => _problems ??= DocumentCheck.Of(this);

    public string? Title => Root["info"]["title"].Text;

    /// <summary>info.version.</summary>
    public string? ApiVersion => Root["info"]["version"].Text;

    public string? Description => Root["info"]["description"].Text;

    /// <summary>x-client-rate-limit; null where there is none.</summary>
    public ExtensionView? RateLimit => Root[ClientKeys.RateLimit] is { Mapping: not null } at ? new ExtensionView(at) : null;

    /// <summary>What an <c>x-</c> key of the document holds, if that is a mapping.</summary>
    public ExtensionView? Extension(string key) => Root[key] is { Mapping: not null } at ? new ExtensionView(at) : null;

    public IReadOnlyList<ServerView> Servers => ListOf("servers", (at, reference) => ServerView.Make(this, at, reference));

    public IReadOnlyList<TagView> Tags => ListOf("tags", (at, reference) => TagView.Make(this, at, reference));

    /// <summary>What operations ask for that say nothing themselves.</summary>
    public IReadOnlyList<SecurityRequirementView> Security =>
        _security ??= ListOf("security", (at, reference) => new SecurityRequirementView(this, at, reference));

    public IReadOnlyList<SecuritySchemeView> SecuritySchemes =>
        MapOf(
            Component("securitySchemes"),
            (key, at, reference) => at.Mapping is null ? null : new SecuritySchemeView(this, at, reference, key.Name)
        );

    /// <summary>components.schemas, in document order.</summary>
    public IReadOnlyList<PropertyView> Schemas
    {
        get
        {
            var holder = ResolveMap(Component("schemas"));
            var properties = holder.Mapping?.Properties ?? [];
            return
            [
                .. properties.Select(
                    (property, index) =>
                        new PropertyView(property.Name, holder.PropertyAt(index), new SchemaView(this, holder.PropertyAt(index)))
                ),
            ];
        }
    }

    /// <summary>In document order, Azure's <c>x-ms-paths</c> behind the others. What begins with no slash is no
    /// path.</summary>
    public IReadOnlyList<PathItemView> Paths =>
        _paths ??= [
            .. ItemsOf("paths", OperationRole.Endpoint, isVariant: false),
            .. ItemsOf("x-ms-paths", OperationRole.Endpoint, isVariant: true),
        ];

    public IReadOnlyList<PathItemView> Webhooks => _webhooks ??= ItemsOf("webhooks", OperationRole.Webhook, isVariant: false);

    /// <summary>What a client can call, in document order.</summary>
    public IEnumerable<OperationView> Operations => Paths.SelectMany(static item => item.Operations);

    /// <param name="document">The parsed text.</param>
    /// <param name="others">The files that its references may lead to; see <see cref="SpecReferences.Find"/>.</param>
    /// <param name="cancellationToken">Ends whatever is asked of the view.</param>
    public static DocumentView Of(
        SpecDocument document,
        IReadOnlyList<SpecText>? others = null,
        CancellationToken cancellationToken = default
    ) => new(document, others ?? [], cancellationToken);

    /// <summary>Everything in the document that OpenAPI means, in order: see <see cref="DocumentWalk"/>.</summary>
    public IEnumerable<WalkStep> Walk() => DocumentWalk.Of(References);

    /// <summary>The component of that name; null where there is none.</summary>
    public SchemaView? ComponentNamed(string? name) =>
        name is not null && ByName.TryGetValue(name, out var component) ? component.Schema : null;

    /// <summary>The components that may come where a schema is declared whose discriminator tells them apart: those
    /// that its own mapping names and, where it leaves no choice itself, those that take it over by allOf.</summary>
    public IEnumerable<PropertyView> KindsOf(SchemaView schema)
    {
        var mapped = schema.Discriminator?.Mapping.Select(DiscriminatorView.SchemaNameOf).Where(ByName.ContainsKey) ?? [];
        var isBase =
            schema.Choice.Count == 0
            && (schema.Discriminator is not null || (schema.Has("allOf") && schema.Bases.Any(static one => one.Discriminator is not null)));
        return mapped.Select(name => ByName[name]).Concat(isBase ? Derived[schema] : []).Distinct();
    }

    /// <summary>The names of the components among the schemas that some keys of the document lead to, by references and
    /// by discriminators.</summary>
    public ISet<string> SchemasReachedFrom(IEnumerable<string> keys)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var root = OpenApiGrammar.Of(ObjectKind.Document);
        var starts = keys.Where(Root.Has).Select(key => new WalkStart(Root[key], root.Find(key)!)).ToList();
        while (starts.Count > 0)
        {
            var reached = DocumentWalk
                .From(References, starts)
                .Where(static step => step.IsObject && step.Expected.Kind == ObjectKind.Schema)
                .Select(step => new SchemaView(this, step.At))
                .ToList();
            found.UnionWith(reached.Select(static schema => schema.Component).OfType<string>());
            var kinds = reached.SelectMany(KindsOf).Where(kind => found.Add(kind.Name)).ToList();
            starts = kinds.ConvertAll(static kind => new WalkStart(kind.Schema.At, KeyRule.Object(ObjectKind.Schema)));
        }

        return found;
    }

    /// <summary>The names of the components that any reference of the document leads to.</summary>
    public IEnumerable<string> SchemasReferredTo() =>
        Walk()
            .Select(static step => step.Reference)
            .OfType<SpecScalar>()
            .Select(reference => ComponentOf(References.TargetOf(reference).At))
            .OfType<string>();

    /// <summary>The whole as it is written.</summary>
    public ValueView Written => new(Root);

    /// <summary>What stands behind a key of the document, as it is written; null where nothing does.</summary>
    public ValueView? Value(string key) => Root.Has(key) ? new ValueView(Root[key]) : null;

    /// <summary>What stands at a step of the walk, as it is written.</summary>
    public static ValueView WrittenAt(WalkStep step) => new(step.At);

    /// <summary>Where a key of the document stands, or would.</summary>
    public SpecCursor PlaceOf(string key) => Root[key];

    /// <summary>The same below some keys of the document alone, with all that they lead to.</summary>
    public IEnumerable<WalkStep> WalkFrom(IEnumerable<string> keys)
    {
        var root = OpenApiGrammar.Of(ObjectKind.Document);
        return DocumentWalk.From(References, keys.Where(Root.Has).Select(key => new WalkStart(Root[key], root.Find(key)!)));
    }

    /// <summary>The place itself, or what its references end at; nowhere where they lead nowhere.</summary>
    public SpecCursor Resolve(SpecCursor at) => References.Resolve(at);

    /// <summary>What is written there, or what its references end at; null where they lead nowhere.</summary>
    public ValueView? Resolve(ValueView value) => References.Resolve(value.At) is { Exists: true } target ? new ValueView(target) : null;

    public SpecCursor Resolve(SpecCursor at, out string? reference)
    {
        var target = References.Resolve(at, out SpecScalar? last);
        reference = last?.Text;
        return target;
    }

    /// <summary>A map of names: OpenAPI has no reference in its place, and people write one.</summary>
    internal SpecCursor ResolveMap(SpecCursor at) => References.Resolve(at);

    internal List<T> MapOf<T>(SpecCursor at, Func<SpecCursor, SpecCursor, string?, T?> make)
        where T : class
    {
        var holder = ResolveMap(at);
        var count = holder.Mapping?.Properties.Count ?? 0;
        var views = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            var key = holder.PropertyAt(i);
            if (make(key, Resolve(key, out var reference), reference) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    /// <summary>The name of the schema that stands there; null where none among the components does.</summary>
    internal static string? ComponentOf(SpecCursor at) => at.IsChildOf("components", "schemas") ? at.Name : null;

    private Dictionary<string, PropertyView> ByName =>
        _byName ??= Schemas
            .GroupBy(static component => component.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    private ILookup<SchemaView, PropertyView> Derived =>
        _derived ??= Schemas
            .SelectMany(static component => component.Schema.Bases.Select(@base => new { Base = @base, Component = component }))
            .ToLookup(static one => one.Base, static one => one.Component);

    private SpecCursor Component(string kind) => Resolve(Root["components"])[kind];

    private List<T> ListOf<T>(string key, Func<SpecCursor, string?, T?> make)
        where T : class
    {
        var views = new List<T>();
        foreach (var item in Resolve(Root[key]).Items())
        {
            var at = Resolve(item, out var reference);
            if (at.Mapping is not null && make(at, reference) is { } view)
            {
                views.Add(view);
            }
        }

        return views;
    }

    private List<PathItemView> ItemsOf(string key, OperationRole role, bool isVariant) =>
        MapOf(
            Root[key],
            (path, at, reference) =>
                at.Mapping is null || (role == OperationRole.Endpoint && !PathKey.IsPath(path.Name))
                    ? null
                    : new PathItemView(this, at, reference, path, role) { IsVariant = isVariant }
        );
}
