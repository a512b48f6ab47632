namespace TikiSpec.Client;

/// <summary>
/// A client for all 63 operations of Tiki's API for sellers in its three versions: <c>tiki.V1</c>, <c>tiki.V2</c> and
/// <c>tiki.V2_1</c>. It is what
/// the generator makes in a project of your own, compiled once.
/// </summary>
[ApiClient(TikiApi.V1, TikiApi.V2, TikiApi.V2_1)]
public sealed partial class TikiClient;
