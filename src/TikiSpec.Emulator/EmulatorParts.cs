namespace TikiSpec.Emulator;

/// <summary>What an emulator consists of, put together in one place.</summary>
internal sealed record EmulatorParts(
    EmulatorEngine Engine,
    RouteTable Routes,
    EmulatorClock Clock,
    Shops Shops,
    CallLog Calls,
    FaultPlan Faults,
    IReadOnlyList<ServedSpec> Specs
)
{
    public static EmulatorParts Build(TikiEmulatorOptions options, Func<Uri> address)
    {
        var specs = options.Specs is { } own ? ServedSpec.ReadAll(own) : PackagedSpecs.Served;
        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow(), options.TimeSpeed);
        var shops = OpenShops(specs, clock, options);
        var calls = new CallLog(options.MaxRecordedCalls, options.MaxRecordedBodyBytes, options.MaxRecordedBytes, address);
        var faults = new FaultPlan(
            from spec in specs
            from @group in spec.Surface.Groups
            from operation in @group.Operations
            select (spec.Surface.Name, operation.Id),
            options.Faults
        );
        var routes = new RouteTable(specs);
        var engine = new EmulatorEngine(
            routes,
            new Authenticator(shops, options.RequiresDocumentedCredential),
            new OAuthServer(new AuthorizationEndpoint(shops, options.GrantsConsent), new TokenEndpoint(shops)),
            faults,
            new BehaviourTable(),
            clock,
            new EngineLimits(options.MaxBodyBytes, options.RateLimit),
            new OperationRules(options.HasTidyPaging, options.TrackIdLifetime, options.MaxStateBytes),
            calls
        );
        return new EmulatorParts(engine, routes, clock, shops, calls, faults, specs);
    }

    public PageServer Pages() => new(Specs, Routes, Shops, Calls, Clock);

    private static Shops OpenShops(IReadOnlyList<ServedSpec> specs, EmulatorClock clock, TikiEmulatorOptions options)
    {
        var lifecycle = new RequestLifecycle(
            options.StateDuration,
            options.ApprovesByItself,
            new ReviewRules(options.ImageMismatchMarker, options.ContentRuleMarker)
        );
        var shops = new Shops(clock, lifecycle, new IdSource(options.Seed), options.RateLimit);
        if (options.SeedFromExamples)
        {
            shops.First.Store.Change((_, context) => ExampleSeed.Plant(specs, context));
        }

        return shops;
    }
}
