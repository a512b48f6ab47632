using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>What x-client-deprecation says of something that is on its way out.</summary>
public sealed class DeprecationView
{
    private readonly ExtensionView _details;

    private DeprecationView(ExtensionView details) => _details = details;

    public SpecCursor At => _details.At;

    public string? Since => _details.Text("since");

    public string? Sunset => _details.Text("sunset");

    /// <summary>Where the sunset stands; null where there is none.</summary>
    public SpecCursor? SunsetAt => At.Has("sunset") ? At["sunset"] : null;

    public string? Note => _details.Text("note");

    public string? SuccessorSpec => Successor?.Text("spec");

    /// <summary>The operation, schema, property or parameter that takes its place.</summary>
    public string? SuccessorName =>
        Successor is { } successor
            ? successor.Text("operationId")
                ?? successor.Text("schema")
                ?? successor.Text("property")
                ?? successor.Text("member")
                ?? successor.Text("name")
            : null;

    /// <summary>What properties are called in the successor. The key was called <c>members</c> once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> SuccessorProperties =>
        Successor is { } successor ? [.. successor.Pairs(successor.At.Has("properties") ? "properties" : "members")] : [];

    /// <summary>The whole successor as JSON in one spelling, or null: two that say the same are equal.</summary>
    public string? SuccessorText => Successor is { } successor ? CanonicalJson.Of(InTodaysSpelling(successor.At.Mapping!)) : null;

    private ExtensionView? Successor => _details.Inner("successor");

    /// <summary>Null where the key is absent or no mapping.</summary>
    public static DeprecationView? Of(ObjectView owner) => Of(owner.Extension(ClientKeys.Deprecation));

    public static DeprecationView? Of(SpecCursor owner) =>
        owner.Mapping?[ClientKeys.Deprecation] is SpecMapping
            ? new DeprecationView(new ExtensionView(owner[ClientKeys.Deprecation]))
            : null;

    public static DeprecationView? Of(ExtensionView? details) => details is null ? null : new DeprecationView(details);

    private static SpecMapping InTodaysSpelling(SpecMapping successor) =>
        new(successor.Source, successor.Start, successor.End, [.. successor.Properties.Select(InTodaysSpelling)]);

    private static SpecProperty InTodaysSpelling(SpecProperty property) =>
        property.Name == "members"
            ? new SpecProperty(
                new SpecScalar(property.Key.Source, property.Key.Start, property.Key.End, "properties", ScalarKind.String),
                property.Value
            )
            : property;
}
