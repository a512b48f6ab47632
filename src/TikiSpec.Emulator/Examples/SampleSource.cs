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

        return examples
                .Select(static example => example.Value.Value)
                .Where(example => spec.ResponseJudge.Check(schema, example).Count == 0)
                .Select(example => Declared(spec, schema, example))
                .FirstOrDefault(static example => example is not null)
            ?? _made.GetOrAdd(schema, asked => Make(spec, asked, seed, isDynamic: false));
    }

    /// <summary>A made-up value that is another for another number; null where none can be made.</summary>
    public IJsonValue? Another(ServedSpec spec, SchemaView schema, int number) =>
        Make(spec, schema, unchecked(seed + (number * 31)), isDynamic: true);

    private static IJsonValue? Make(ServedSpec spec, SchemaView schema, int with, bool isDynamic)
    {
        var rules = new SampleRules(with, ValueDirection.Response, isDynamic);
        var made = new ValueMaker(rules, spec.ResponseJudge).Make(schema);
        // Examples of schemas within can be of nothing that is declared.
        return made is null ? null : Declared(spec, schema, made) ?? new ValueMaker(rules, spec.DeclaredJudge).Make(schema) ?? made;
    }

    /// <summary>The value without what no schema declares, which a client would tell as drift; null where nothing is
    /// left of it that fits.</summary>
    private static IJsonValue? Declared(ServedSpec spec, SchemaView schema, IJsonValue value)
    {
        var part = DeclaredPart.Of(value, schema, spec);
        return ReferenceEquals(part, value) || (spec.ResponseJudge.Check(schema, part).Count == 0 && !IsEmpty(part)) ? part : null;
    }

    private static bool IsEmpty(IJsonValue value) => value is { Kind: JsonValueKind.Object } && !value.Properties.Any();
}
