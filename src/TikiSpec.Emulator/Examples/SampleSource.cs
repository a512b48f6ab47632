using System.Collections.Concurrent;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>Values that a document shows, where they fit their schema, else values that are made up.</summary>
/// <param name="seed">The same seed gives the same values in the same order of calls.</param>
internal sealed class SampleSource(int seed)
{
    private readonly ConcurrentDictionary<SchemaView, IJsonValue?> _made = new();
    private int _calls;

    /// <summary>Null where no value can be made.</summary>
    public IJsonValue? Of(ServedSpec spec, IReadOnlyList<ExampleView> examples, SchemaView? schema, bool isDynamic)
    {
        if (schema is null)
        {
            return examples.Count > 0 ? examples[0].Value.Value : null;
        }

        if (isDynamic)
        {
            return Make(spec, schema, unchecked(seed + (Interlocked.Increment(ref _calls) * 31)), isDynamic: true);
        }

        var shown = examples
            .Select(static example => example.Value.Value)
            .FirstOrDefault(example => spec.ResponseJudge.Check(schema, example).Count == 0);
        return shown ?? _made.GetOrAdd(schema, asked => Make(spec, asked, seed, isDynamic: false));
    }

    private static IJsonValue? Make(ServedSpec spec, SchemaView schema, int with, bool isDynamic) =>
        new ValueMaker(new SampleRules(with, ValueDirection.Response, isDynamic), spec.ResponseJudge).Make(schema);
}
