using TikiSpec;

namespace Shop;

[ApiClient(TikiApi.V1, TikiApi.V2, TikiApi.V2_1)]
public sealed partial class TikiClient;
