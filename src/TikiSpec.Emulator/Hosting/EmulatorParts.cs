namespace TikiSpec.Emulator;

/// <summary>What an emulator consists of, put together in one place.</summary>
internal sealed record EmulatorParts(
    EmulatorEngine Engine, RouteTable Routes, EmulatorClock Clock, SellerAccounts Sellers, CallLog Calls, FaultPlan Faults, IReadOnlyList<ServedSpec> Specs)
{
    public static EmulatorParts Build(TikiEmulatorOptions options, Func<Uri> address)
    {
        var specs = options.Specs is { } own ? ServedSpec.ReadAll(own) : PackagedSpecs.Served;
        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow(), options.TimeSpeed);
        var lifecycle = new RequestLifecycle(
            options.StateDuration, options.ApprovesByItself, new ReviewRules(options.ImageMismatchMarker, options.ContentRuleMarker));
        var sellers = new SellerAccounts(clock, lifecycle, new IdSource(options.Seed), options.RateLimit);
        if (options.SeedFromExamples)
        {
            sellers.First.Store.Change((_, context) => ExampleSeed.Plant(specs, context));
        }

        var calls = new CallLog(options, address);
        var faults = new FaultPlan(options.Faults);
        var routes = new RouteTable(specs);
        var engine = new EmulatorEngine(
            routes,
            new Authenticator(sellers, options.RequiresDocumentedCredential),
            new OAuthServer(new AuthorizationEndpoint(sellers, options.GrantsConsent), new TokenEndpoint(sellers)),
            faults,
            new BehaviourTable(),
            clock,
            options,
            calls);
        return new EmulatorParts(engine, routes, clock, sellers, calls, faults, specs);
    }
}
