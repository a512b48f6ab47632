using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A parameter of an operation, or a header of a response.</summary>
public sealed class ParameterView : ObjectView
{
    private IReadOnlyList<MediaTypeView>? _content;

    internal ParameterView(DocumentView document, SpecCursor at, string? reference, string name, ParameterLocation location, bool isShared)
        : base(document, at, reference)
    {
        Name = name;
        Location = location;
        IsShared = isShared;
    }

    public string Name { get; }

    public ParameterLocation Location { get; }

    /// <summary>Stands at the path, for all its operations.</summary>
    public bool IsShared { get; }

    /// <summary>False for a placeholder of the path that no parameter declares: a string, then.
    /// <see cref="ObjectView.At"/> is the path's key.</summary>
    public bool IsDeclared => At.Mapping is not null;

    /// <summary>The name under which two parameters are one: header names ignore case.</summary>
    public string MatchName => Location == ParameterLocation.Header ? Name.ToLowerInvariant() : Name;

    public bool IsRequired => Location == ParameterLocation.Path || IsTrue("required");

    public bool IsDeprecated => IsTrue("deprecated");

    public string Style => Text("style") ?? (Location is ParameterLocation.Query or ParameterLocation.Cookie ? "form" : "simple");

    public bool Explode => At.Has("explode") ? IsTrue("explode") : Style is "form" or "cookie";

    /// <summary>A placeholder that takes slashes: <c>{path+}</c>.</summary>
    public bool IsGreedy { get; internal set; }

    /// <summary>Signs that mean something in an address may stand in the value: said of a query by a keyword, of a path
    /// by the placeholder.</summary>
    public bool AllowsReserved => Location == ParameterLocation.Path ? IsGreedy : IsTrue("allowReserved");

    public bool AllowsEmptyValue => IsTrue("allowEmptyValue");

    /// <summary>The schema, or null; with <see cref="Content"/> it is that of a media type.</summary>
    public SchemaView? Schema => SchemaView.Of(this, "schema");

    /// <summary>content: the other way to describe the value; empty with <see cref="Schema"/>.</summary>
    public IReadOnlyList<MediaTypeView> Content => _content ??= MediaTypeView.Of(Document, At);

    public IReadOnlyList<ExampleView> Examples => ExampleView.Of(this);
}

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}
