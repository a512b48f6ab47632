using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Checking;

/// <summary>Which example of the spec is which sample of the page: those that are most alike. What is left over of
/// either is told; what two that belong together differ in, their properties and types tell.</summary>
internal sealed class ExampleMatch
{
    private readonly List<PageSample> _samples;
    private readonly List<SpecExampleOf> _examples;

    private ExampleMatch(List<PageSample> samples, List<SpecExampleOf> examples) => (_samples, _examples) = (samples, examples);

    public static ExampleMatch Of(OperationPair pair)
    {
        var samples = pair.Page.Samples.ToList();
        var examples = ExamplesOf(pair).ToList();
        var pairs =
            from sample in samples
            where sample.Text.Value is not null
            from example in examples
            where example.Use == sample.Use
            let likeness = Likeness(LeavesOf(sample.Text.Value!), LeavesOf(example.Value))
            orderby likeness descending
            select (sample, example);
        foreach (var (sample, example) in pairs.ToList())
        {
            if (samples.Contains(sample) && examples.Contains(example))
            {
                samples.Remove(sample);
                examples.Remove(example);
            }
        }

        return new ExampleMatch(samples, examples);
    }

    public IEnumerable<PageFinding> Findings(OperationPair pair)
    {
        foreach (var sample in _samples.Where(static sample => sample.Text.Value is not null))
        {
            var noun = sample.Use.ToString().ToLowerInvariant();
            yield return pair.Finding(
                PageRule.ExampleMissing,
                sample.Line,
                PlaceFor(pair, sample.Use),
                FormattableString.Invariant($"{noun} {_samples.IndexOf(sample)}"),
                $"The page shows a sample of the {noun} of {pair.Name} that the spec has no example for.",
                noun
            );
        }

        foreach (var example in _examples)
        {
            var noun = example.Use.ToString().ToLowerInvariant();
            yield return pair.Finding(
                PageRule.ExampleBeyond,
                pair.Page.Line,
                example.Value.At,
                pair.Name,
                $"The example{(example.Name is { } name ? $" '{name}'" : "")} of the {noun} of {pair.Name} is on no sample of the page.",
                noun
            );
        }
    }

    /// <summary>What the spec's examples show that are told by themselves.</summary>
    public HashSet<string> PointersOfUnmatched(SampleUse use) =>
        [.. _examples.Where(example => example.Use == use).SelectMany(static example => PointersOf(example.Value, ""))];

    private static SpecCursor PlaceFor(OperationPair pair, SampleUse use) =>
        use switch
        {
            SampleUse.Request => pair.RequestContent?.At ?? pair.PlaceOf("requestBody"),
            SampleUse.Response => pair.ResponseContent?.At ?? pair.PlaceOf("responses"),
            _ => pair.PlaceOf("responses"),
        };

    private static IEnumerable<SpecExampleOf> ExamplesOf(OperationPair pair) =>
        Of(SampleUse.Request, pair.Spec.RequestBody?.Content ?? [])
            .Concat(
                pair.Spec.Responses.SelectMany(static response =>
                    Of(response.IsSuccess ? SampleUse.Response : SampleUse.Error, response.Content)
                )
            );

    private static IEnumerable<SpecExampleOf> Of(SampleUse use, IReadOnlyList<MediaTypeView> content) =>
        content.SelectMany(static media => media.Examples).Select(example => new SpecExampleOf(use, example.Name, example.Value));

    /// <summary>Every place counts once where both have it, and once more where both have the same there.</summary>
    private static double Likeness(Dictionary<string, string> one, Dictionary<string, string> two)
    {
        var common = one.Keys.Count(two.ContainsKey);
        var same = one.Count(leaf => two.TryGetValue(leaf.Key, out var other) && other == leaf.Value);
        var all = one.Count + two.Count - common;
        return all == 0 ? 1 : (common + same) / (2.0 * all);
    }

    private static Dictionary<string, string> LeavesOf(ValueView value)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(value, "");
        return leaves;

        void Add(ValueView part, string pointer)
        {
            foreach (var inner in part.Inner)
            {
                Add(inner, JsonPointer.Append(pointer, inner.Name));
            }

            if (part.Inner.Count == 0)
            {
                leaves[pointer] = part.Json;
            }
        }
    }

    private static IEnumerable<string> PointersOf(ValueView value, string pointer) =>
        value
            .Inner.SelectMany(inner => PointersOf(inner, value.IsList ? pointer + "/*" : JsonPointer.Append(pointer, inner.Name)))
            .Prepend(pointer);

    private sealed record SpecExampleOf(SampleUse Use, string? Name, ValueView Value);
}
