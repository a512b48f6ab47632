using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>How far something is on its way out, or in: <c>deprecated</c>, <c>x-sunset</c>,
/// <c>x-client-deprecation</c>, <c>x-stability-level</c>.</summary>
public sealed class LifecycleView
{
    private const string Deprecated = "deprecated";
    private const string SunsetKey = "x-sunset";
    private const string StabilityKey = "x-stability-level";

    private readonly ObjectView _owner;
    private readonly DeprecationView? _details;

    private LifecycleView(ObjectView owner)
    {
        _owner = owner;
        _details = DeprecationView.Of(owner);
    }

    public bool IsDeprecated => _owner.IsTrue(Deprecated);

    public SpecCursor? DeprecatedAt => _owner.Value(Deprecated)?.At;

    /// <summary>The words of the document, which may be no date.</summary>
    public string? Sunset => TextOf(SunsetKey) ?? _details?.Sunset;

    public SpecCursor? SunsetAt => _owner.Value(SunsetKey)?.At ?? _details?.SunsetAt;

    public string? Since => _details?.Since;

    /// <summary>The successor as JSON in one spelling.</summary>
    public string? Successor => _details?.SuccessorText;

    public SpecCursor? SuccessorAt => _details?.At;

    public string? Stability => TextOf(StabilityKey);

    public SpecCursor? StabilityAt => _owner.Value(StabilityKey)?.At;

    /// <summary>The keys that say anything of it.</summary>
    public static bool IsKey(string key) => key is Deprecated or SunsetKey or StabilityKey or ClientKeys.Deprecation;

    /// <summary>Null where nothing is said.</summary>
    public static LifecycleView? Of(ObjectView owner) =>
        owner.Has(Deprecated) || owner.Has(SunsetKey) || owner.Has(StabilityKey) || owner.Has(ClientKeys.Deprecation)
            ? new LifecycleView(owner)
            : null;

    /// <summary>A list or an object in its place is no day and no level, and is told as it stands.</summary>
    private string? TextOf(string key) => _owner.Value(key) is { IsNull: false } value ? value.Text ?? value.Json : null;
}
