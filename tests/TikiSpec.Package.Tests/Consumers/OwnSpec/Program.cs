using TikiSpec;

// The name exists in this project's copy of the spec alone.
Console.WriteLine(nameof(V2_1.ProductsEndpoints.EnumerateAsync) + " comes from a spec of one's own.");

[ApiClient(TikiApi.V2_1)]
internal sealed partial class TikiClient;
