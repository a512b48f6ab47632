namespace TikiSpec.Emulator;

/// <summary>The state that Tiki's specs show in their examples, so that every documented request finds what it is about.</summary>
internal static class ExampleSeed
{
    public static Snapshot Plant(IReadOnlyList<ServedSpec> specs, ChangeContext context)
    {
        var examples = new SeedExamples(specs);
        var state = CategorySeed.Plant(new Snapshot(), examples);
        state = ReferenceSeed.Plant(state, examples);
        state = ProductSeed.Plant(state, examples, context);
        return RequestSeed.Plant(state, examples, context.Now);
    }
}
