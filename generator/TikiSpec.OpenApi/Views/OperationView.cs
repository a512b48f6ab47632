using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Views;

/// <summary>An operation, with what its path and the document add to it.</summary>
public sealed class OperationView : ObjectView
{
    private ReadParameters? _parameters;
    private IReadOnlyList<ResponseView>? _responses;

    internal OperationView(DocumentView document, SpecCursor at, string? reference, PathItemView item, SpecCursor key)
        : base(document, at, reference)
    {
        Item = item;
        Key = key;
        Method = key.Name.ToUpperInvariant();
    }

    public PathItemView Item { get; }

    /// <summary>The method as the path item has it, where problems with the whole operation are shown.</summary>
    public SpecCursor Key { get; }

    /// <summary>In capitals.</summary>
    public string Method { get; }

    public string Path => Item.Path;

    public OperationRole Role => Item.Role;

    /// <summary>operationId; null where it is absent or empty.</summary>
    public string? Id => Text("operationId") is { Length: > 0 } id ? id : null;

    public string? Summary => Text("summary");

    public IEnumerable<string> Tags => Scalars.TextsOf(At.Mapping!["tags"]).Distinct();

    public bool IsDeprecated => IsTrue("deprecated");

    /// <summary>
    /// Those of the path first, each in its place replaced by the operation's own of the same name and location; then
    /// placeholders that nothing
    /// declares. What cannot travel is not among them: see <see cref="OperationParameters"/>.
    /// </summary>
    public IReadOnlyList<ParameterView> Parameters => ReadParameters.Found;

    /// <summary>What is declared as a part of the path, whose path has no placeholder for it. It does not travel, and
    /// says all the same what its author means.</summary>
    public IReadOnlyList<ParameterView> StrayPathParameters => ReadParameters.Strays;

    /// <summary>What is written as a parameter and is none.</summary>
    internal ProblemList LeftOut => ReadParameters.LeftOut;

    public RequestBodyView? RequestBody => One("requestBody", (at, reference) => new RequestBodyView(Document, at, reference));

    /// <summary>In document order.</summary>
    public IReadOnlyList<ResponseView> Responses => _responses ??= ResponseView.Of(Document, At);

    /// <summary>The operation's own alternatives, else the document's; empty where nothing is asked.</summary>
    public IReadOnlyList<SecurityRequirementView> Security => OwnSecurity ?? Document.Security;

    /// <summary>Null where the document's hold; an empty list takes them away.</summary>
    public IReadOnlyList<SecurityRequirementView>? OwnSecurity =>
        At.Mapping!["security"] is SpecSequence
            ? List("security", (at, reference) => new SecurityRequirementView(Document, at, reference))
            : null;

    /// <summary>Those of the operation or of its path; null where the document's hold.</summary>
    public IReadOnlyList<ServerView>? Servers =>
        Has("servers") ? List("servers", (at, reference) => ServerView.Make(Document, at, reference)) : Item.Servers;

    /// <summary>Where its path begins, in front of the key: the paths of its servers, nothing where there are
    /// none.</summary>
    public IReadOnlyList<string> ServerPaths =>
        [.. (Servers ?? Document.Servers).SelectMany(static server => server.Paths).DefaultIfEmpty("").Distinct()];

    /// <summary>By the callback's name.</summary>
    public IReadOnlyList<CallbackView> Callbacks =>
        Map("callbacks", (key, at, _) => at.Mapping is null ? null : new CallbackView(Document, key, at));

    public DeprecationView? Deprecation => DeprecationView.Of(this);

    private ReadParameters ReadParameters => _parameters ??= OperationParameters.Read(this);
}
