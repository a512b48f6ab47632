using TikiSpec;

namespace OldCalls;

[ApiClient(TikiApi.V2)]
public sealed partial class TikiClient;
