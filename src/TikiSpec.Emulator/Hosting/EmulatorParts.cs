namespace TikiSpec.Emulator;

/// <summary>What an emulator consists of, put together in one place.</summary>
internal sealed record EmulatorParts(EmulatorEngine Engine, StateStore Store, Credentials Credentials, CallLog Calls)
{
    public static EmulatorParts Build(TikiEmulatorOptions options)
    {
        var specs = options.Specs?.Select(ServedSpec.Read).ToArray() ?? PackagedSpecs.Served;
        var clock = new EmulatorClock(options.StartTime ?? TimeProvider.System.GetUtcNow(), options.TimeSpeed);
        var ids = new IdSource(options.Seed);
        var lifecycle = new RequestLifecycle(
            options.StateDuration, options.ApprovesByItself, new ReviewRules(options.ImageMismatchMarker, options.ContentRuleMarker));
        var store = new StateStore(clock, lifecycle, ids);
        var credentials = new Credentials(ids);
        if (options.SeedFromExamples)
        {
            store.Change((_, context) => ExampleSeed.Plant(specs, context));
        }

        var calls = new CallLog(options);
        var engine = new EmulatorEngine(
            new RouteTable(specs),
            new Authenticator(credentials, options.RequiresDocumentedCredential),
            new TokenEndpoint(credentials),
            new BehaviourTable(),
            store,
            options,
            calls);
        return new EmulatorParts(engine, store, credentials, calls);
    }
}
