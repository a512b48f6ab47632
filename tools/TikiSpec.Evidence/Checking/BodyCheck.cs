using TikiSpec.Evidence.Facts;
using TikiSpec.OpenApi.Judging;

namespace TikiSpec.Evidence.Checking;

/// <summary>One body of an operation, both ways.</summary>
internal sealed class BodyCheck
{
    private readonly OperationPair _pair;
    private readonly string _noun;
    private readonly PageBody? _page;
    private readonly MediaTypeView? _spec;
    private readonly SampleUse _use;
    private readonly ExampleMatch _examples;
    private readonly HashSet<string> _documented;

    public BodyCheck(OperationPair pair, SampleUse use, ExampleMatch examples)
    {
        (_pair, _use, _examples) = (pair, use, examples);
        _noun = use == SampleUse.Request ? "request" : "response";
        _page = use == SampleUse.Request ? pair.Page.Request : pair.Page.Response;
        _spec = use == SampleUse.Request ? pair.RequestContent : pair.ResponseContent;
        if (_page is not null && _spec?.Schema is { } schema)
        {
            _page = Placed(_page, SchemaPlaces.Of(schema));
        }

        _documented = [.. (_page?.Properties ?? []).SelectMany(static property => Outward(property.Pointer))];
    }

    public IEnumerable<PageFinding> Check()
    {
        if (_spec?.Schema is not { } schema)
        {
            return (_page?.Properties ?? []).Select(property => property.Line).Take(1).Select(NoBody);
        }

        var places = SchemaPlaces.Of(schema);
        var absent = new List<string>();
        var contradictions = Contradictions(schema, places, absent).ToList();
        return (_page?.Properties ?? [])
            .SelectMany(property => CheckProperty(property, places))
            .Concat(Beyond(places, absent))
            .Concat(contradictions);
    }

    /// <summary>Where no sample shows what is around the rows of a table, the spec does: the place that has most of
    /// their names.</summary>
    private static PageBody Placed(PageBody page, SchemaPlaces places)
    {
        var names = page.Properties.Where(static property => property.Pointer.Length > 0).ToList();
        if (names.Count == 0 || names.Exists(static property => property.SampleLine is not null))
        {
            return page;
        }

        var all = places.All().Select(static each => each.Pointer).ToHashSet(StringComparer.Ordinal);
        var holder = all.Select(static pointer => pointer[..pointer.LastIndexOf('/')])
            .Prepend("")
            .Distinct()
            .OrderByDescending(around => names.Count(property => all.Contains(around + property.Pointer)))
            .ThenBy(static around => around.Length)
            .FirstOrDefault("");
        return new PageBody([
            .. page.Properties.Select(property =>
                property.Pointer.Length == 0 ? property : property with { Pointer = holder + property.Pointer }
            ),
        ]);
    }

    private PageFinding NoBody(int line) =>
        _pair.Finding(
            PageRule.PropertyMissing,
            line,
            _pair.PlaceOf(_use == SampleUse.Request ? "requestBody" : "responses"),
            _noun,
            $"The page shows a {_noun} of {_pair.Name}, the spec declares none."
        );

    private IEnumerable<PageFinding> CheckProperty(PageProperty property, SchemaPlaces places)
    {
        var place = places.Find(property.Pointer);
        var what = property.Pointer.Length == 0 ? $"The {_noun} of {_pair.Name}" : $"'{property.Pointer}' of the {_noun} of {_pair.Name}";
        if (place.Kind == PlaceKind.Lacking)
        {
            // What is inside of something that is missing is missing with it.
            var outer = property.Pointer[..property.Pointer.LastIndexOf('/')];
            yield return _pair.Finding(
                PageRule.PropertyMissing,
                property.Line,
                place.Schema.At,
                NameOf(property.Pointer),
                $"{what} is documented by the page and not declared by the spec.",
                property.Pointer
            ) with
            {
                IsImplied = outer.Length > 0 && places.Find(outer).Kind != PlaceKind.Declared,
            };
            yield break;
        }

        if (property.IsLeftOutOfTable && place.Kind == PlaceKind.Declared && !SchemaPlaces.IsObserved(place.Schema))
        {
            yield return _pair.Finding(
                PageRule.PropertyUndescribed,
                property.Line,
                place.Schema.At,
                _pair.Name + property.Pointer,
                $"{what} is shown by a sample, and the table beside it does not have it.",
                property.Pointer
            );
        }

        if (property.Row is { } row && place.Kind == PlaceKind.Declared)
        {
            var isRequired =
                property.Pointer.Length == 0 ? _use == SampleUse.Response || _pair.Spec.RequestBody?.IsRequired == true : place.IsRequired;
            foreach (
                var finding in new RowCheck(_pair, what, property.Pointer, row, place.Schema, place.Schema).Check(
                    isRequired,
                    hasDefault: false
                )
            )
            {
                yield return finding;
            }
        }
    }

    /// <param name="places">What the spec declares.</param>
    /// <param name="told">What is told to be missing already, with what is inside of it.</param>
    private IEnumerable<PageFinding> Beyond(SchemaPlaces places, List<string> told)
    {
        var shown = _examples.PointersOfUnmatched(_use);
        foreach (var (pointer, place) in places.All())
        {
            if (IsDocumented(pointer) || SchemaPlaces.IsObserved(place.Schema))
            {
                continue;
            }

            var isInsideOfTold = told.Exists(outer => pointer.StartsWith(outer + "/", StringComparison.Ordinal));
            var goesWithSample = IsAmong(shown, pointer);
            if (!isInsideOfTold && !goesWithSample)
            {
                told.Add(pointer);
            }

            yield return _pair.Finding(
                PageRule.PropertyBeyond,
                _page?.Properties is [var first, ..] ? first.Line : _pair.Page.Line,
                place.Schema.At,
                pointer,
                $"'{pointer}' of the {_noun} of {_pair.Name} is declared by the spec and not documented by the page.",
                pointer
            ) with
            {
                IsImplied = isInsideOfTold || goesWithSample,
            };
        }
    }

    /// <param name="schema">What samples are held to.</param>
    /// <param name="places">What it declares.</param>
    /// <param name="absent">Gets what samples lack.</param>
    private IEnumerable<PageFinding> Contradictions(SchemaView schema, SchemaPlaces places, List<string> absent)
    {
        var judge = new ValueJudge(
            new JudgeOptions
            {
                Direction = _use == SampleUse.Request ? ValueDirection.Request : ValueDirection.Response,
                MaxViolations = 1000,
            }
        );
        var samples = _pair.Page.Samples.Where(sample => sample.Use == _use && !sample.IsInvalid && sample.Text.Value is not null);
        foreach (var sample in samples)
        {
            var violations = judge
                .Check(schema, sample.Text.Value!)
                .Where(static violation => violation.Kind is not (ValueViolationKind.Undeclared or ValueViolationKind.Forbidden))
                .Select(violation => (Violation: violation, Pointer: WithoutIndexes(violation.Pointer)))
                .DistinctBy(static each => each.Pointer);
            foreach (var (violation, pointer) in violations)
            {
                // These are told by themselves.
                if (
                    (violation.Kind == ValueViolationKind.Missing && !IsDocumented(pointer))
                    || (violation.Kind == ValueViolationKind.UnknownValue && ListsValues(pointer))
                )
                {
                    continue;
                }

                if (violation.Kind == ValueViolationKind.Missing)
                {
                    absent.Add(pointer);
                }

                yield return _pair.Finding(
                    PageRule.ExampleContradicts,
                    sample.Text.LineOf(sample.Text.Value!.FindNearest(violation.Pointer)),
                    places.Find(pointer).Schema.At,
                    pointer,
                    $"'{violation.Pointer}' of a sample of the {_noun} of {_pair.Name} does not fit the spec: {violation.Message}.",
                    pointer
                );
            }
        }
    }

    private bool ListsValues(string pointer) =>
        _page?.Properties.Any(property => property.Pointer == pointer && property.Row?.Values.Count > 0) == true;

    /// <summary>A step of the spec that stands for any key fits any step of the page.</summary>
    private bool IsDocumented(string pointer) => IsAmong(_documented, pointer);

    private static bool IsAmong(HashSet<string> pointers, string pointer)
    {
        if (pointers.Contains(pointer) || !pointer.Contains("/*", StringComparison.Ordinal))
        {
            return pointers.Contains(pointer);
        }

        var steps = pointer.Split('/');
        return pointers.Any(each =>
            each.Split('/') is { } other
            && other.Length == steps.Length
            && steps.Zip(other).All(static pair => pair.First == pair.Second || pair.First == "*")
        );
    }

    private static IEnumerable<string> Outward(string pointer)
    {
        for (var at = pointer; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            yield return at;
        }
    }

    private static string NameOf(string pointer) => pointer[(pointer.LastIndexOf('/') + 1)..];

    private static string WithoutIndexes(string pointer) =>
        string.Join('/', pointer.Split('/').Select(static step => step.Length > 0 && step.All(char.IsAsciiDigit) ? "*" : step));
}
