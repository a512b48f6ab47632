namespace TikiSpec.Emulator;

/// <summary>What an emulator consists of, put together in one place.</summary>
internal sealed record EmulatorParts(
    EmulatorEngine Engine,
    ServedSet Served,
    EmulatorClock Clock,
    Shops Shops,
    CallLog Calls,
    FaultPlan Faults
)
{
    public static EmulatorParts Build(TikiEmulatorOptions options, Func<Uri> address)
    {
        var specs = options.Specs is { } own ? ServedSpec.ReadAll(own) : PackagedSpecs.Served;
        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow(), options.TimeSpeed);
        var shops = OpenShops(specs, clock, options);
        var calls = new CallLog(options.MaxRecordedCalls, options.MaxRecordedBodyBytes, options.MaxRecordedBytes, address);
        var served = new ServedSet(specs, options.Seed, options.MaxStateBytes);
        var faults = new FaultPlan(() => OperationsOf(served.Specs), options.Faults);
        var engine = new EmulatorEngine(
            served,
            new Authenticator(shops, options.RequiresDocumentedCredential, options.ValidatesRequests),
            new OAuthServer(new AuthorizationEndpoint(shops, options.GrantsConsent), new TokenEndpoint(shops)),
            faults,
            new BehaviourTable(),
            clock,
            new EngineLimits(options.MaxBodyBytes, options.RateLimit, options.ValidatesRequests),
            new OperationRules(options.HasTidyPaging, options.TrackIdLifetime, options.MaxStateBytes, options.TellsDeprecations),
            calls
        );
        return new EmulatorParts(engine, served, clock, shops, calls, faults);
    }

    public PageServer Pages() => new(Served, Shops, Calls, Clock);

    private static IEnumerable<(string Spec, string Operation)> OperationsOf(IReadOnlyList<ServedSpec> specs) =>
        from spec in specs
        from @group in spec.Surface.Groups
        from operation in @group.Operations
        select (spec.Surface.Name, operation.Id);

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
