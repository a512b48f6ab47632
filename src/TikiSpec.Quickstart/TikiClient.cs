namespace TikiSpec.Quickstart;

/// <summary>The client of this program. The generator fills it in, with the types in V1, V2 and V2_1 of this
/// namespace.</summary>
[ApiClient(TikiApi.V1, TikiApi.V2, TikiApi.V2_1)]
internal sealed partial class TikiClient;
