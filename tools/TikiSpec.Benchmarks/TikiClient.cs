namespace TikiSpec.Benchmarks;

/// <summary>The client whose models are measured.</summary>
[ApiClient(TikiApi.V2, TikiApi.V2_1)]
public sealed partial class TikiClient;
