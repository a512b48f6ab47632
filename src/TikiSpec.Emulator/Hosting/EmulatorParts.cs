namespace TikiSpec.Emulator;

/// <summary>What an emulator consists of, put together in one place.</summary>
internal sealed record EmulatorParts(
    EmulatorEngine Engine, RouteTable Routes, StateStore Store, Credentials Credentials, CallLog Calls, FaultPlan Faults, IReadOnlyList<ServedSpec> Specs)
{
    public static EmulatorParts Build(TikiEmulatorOptions options, Func<Uri> address)
    {
        var specs = options.Specs?.Select(ServedSpec.Read).ToArray() ?? PackagedSpecs.Served;
        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow(), options.TimeSpeed);
        var ids = new IdSource(options.Seed);
        var lifecycle = new RequestLifecycle(
            options.StateDuration, options.ApprovesByItself, new ReviewRules(options.ImageMismatchMarker, options.ContentRuleMarker));
        var store = new StateStore(clock, lifecycle, ids);
        var credentials = new Credentials(ids, clock);
        if (options.SeedFromExamples)
        {
            store.Change((_, context) => ExampleSeed.Plant(specs, context));
        }

        var calls = new CallLog(options, address);
        var faults = new FaultPlan(options.Faults);
        var routes = new RouteTable(specs);
        var engine = new EmulatorEngine(
            routes,
            new Authenticator(credentials, options.RequiresDocumentedCredential),
            new OAuthServer(new AuthorizationEndpoint(credentials, options.GrantsConsent), new TokenEndpoint(credentials)),
            faults,
            new BehaviourTable(),
            store,
            options,
            calls);
        return new EmulatorParts(engine, routes, store, credentials, calls, faults, specs);
    }
}
