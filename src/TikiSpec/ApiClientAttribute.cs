namespace TikiSpec;

/// <summary>Asks the generator to fill in a client: <c>[ApiClient(TikiApi.V2, TikiApi.V2_1)] public sealed partial
/// class TikiClient;</c>.</summary>
/// <param name="specs">Names of specs, which are file names without the extension: <c>tiki.v2.1</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ApiClientAttribute(params string[] specs) : Attribute
{
    /// <summary>The specs whose operations the client offers.</summary>
    public IReadOnlyList<string> Specs { get; } = specs;
}
