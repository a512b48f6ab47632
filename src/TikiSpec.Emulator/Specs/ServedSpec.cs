using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>A spec as the emulator needs it: what it declares, its types by name, and its examples.</summary>
internal sealed class ServedSpec
{
    // What Tiki's server takes as well: null for what may be left out, and numbers in quotes where its pages have them.
    private static readonly JudgeOptions Rules = new()
    {
        Direction = ValueDirection.Request,
        TakesNullAsAbsent = true,
        HoldsIntegersTo64Bits = true,
        MaxViolations = 20,
    };

    private const int MostUndeclared = 1000;

    private static readonly JudgeOptions ResponseRules = new()
    {
        Direction = ValueDirection.Response,
        MaxViolations = 1,
        AcceptsObserved = false,
    };

    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<(string Path, string Method), OperationView> _operations;

    private ServedSpec(DocumentView document, ApiSurface surface)
    {
        Document = document;
        Surface = surface;
        Examples = new ServedExamples(document);
        _operations = document
            .Operations.GroupBy(static view => (view.Path, view.Method))
            .ToDictionary(static views => views.Key, static views => views.First());
        _types = surface.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        PathPrefixes = [.. document.Servers.SelectMany(static server => server.Paths).DefaultIfEmpty("").Distinct()];
    }

    public DocumentView Document { get; }

    public ApiSurface Surface { get; }

    public ServedExamples Examples { get; }

    /// <summary>Says of a request what does not fit.</summary>
    public ValueJudge Judge { get; } = new(Rules);

    /// <summary>Says of a response that is made up what does not fit.</summary>
    public ValueJudge ResponseJudge { get; } = new(ResponseRules);

    /// <summary>Says of a response what its schema has no word for, too: a client tells that as drift.</summary>
    public ValueJudge DeclaredJudge { get; } = new(ResponseRules with { RefusesUndeclared = true, MaxViolations = MostUndeclared });

    /// <summary>Null for a spec that is not one of Tiki's.</summary>
    public ApiVersion? Version =>
        Surface.Name switch
        {
            "tiki.v1" => ApiVersion.V1,
            "tiki.v2" => ApiVersion.V2,
            "tiki.v2.1" => ApiVersion.V2_1,
            _ => null,
        };

    /// <summary>The paths of the servers, without a slash at the end: <c>/integration/v2.1</c>.</summary>
    public IReadOnlyList<string> PathPrefixes { get; }

    /// <summary>Reads several at once, as reading is most of what a start takes.</summary>
    /// <exception cref="ArgumentException">One of them has errors.</exception>
    public static IReadOnlyList<ServedSpec> ReadAll(IReadOnlyList<EmulatorSpec> specs)
    {
        var reading = Distinct(specs).Select(static spec => Task.Run(() => Read(spec))).ToArray();
        return Task.WhenAll(reading).GetAwaiter().GetResult();
    }

    /// <summary>Documents of one file name are told apart by a number: <c>api</c>, <c>api-2</c>.</summary>
    private static IEnumerable<EmulatorSpec> Distinct(IReadOnlyList<EmulatorSpec> specs)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spec in specs)
        {
            var name = spec.Name;
            for (var i = 2; !names.Add(name); i++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{spec.Name}-{i}");
            }

            yield return spec with
            {
                Name = name,
            };
        }
    }

    /// <exception cref="ArgumentException">The document has errors; the message names the first ones with their
    /// lines.</exception>
    public static ServedSpec Read(EmulatorSpec spec)
    {
        var document = OverlaidDocument.Parse(spec.Name, spec.Content, spec.Overlays);
        SpecText[] others =
        [
            .. spec.Files.Select(static file => new SpecText(Path.GetFileNameWithoutExtension(file.Key), file.Key, file.Value)),
        ];
        var parsed = SpecReader.Read(document, others);
        return parsed.Surface is { } surface && !parsed.Problems.Any(Prevents)
            ? new ServedSpec(DocumentView.Of(SpecBundle.Of(document, others).Document), surface)
            : throw new ArgumentException($"The spec '{spec.Name}' cannot be served: {FirstErrors(parsed, document.Source.Text.Path)}");
    }

    /// <summary>What the document says of an operation.</summary>
    public OperationView View(OperationModel operation) => _operations[(operation.Path, operation.HttpMethod)];

    /// <summary>The emitted type that a reference names.</summary>
    public TypeModel Type(TypeRef type) => _types[type.Name!];

    // Schemas whose names differ only in case cannot be files of one client side by side; to a server they are two
    // schemas.
    private static bool Prevents(SpecProblem problem) =>
        problem.Severity == ProblemSeverity.Error && problem.Id != SpecProblems.SchemaNameTwice.Id;

    private static string FirstErrors(ParsedSpec parsed, string path) =>
        string.Join(
            "; ",
            parsed
                .Problems.Where(Prevents)
                .Take(3)
                .Select(problem =>
                    $"{(problem.Location.Path == path ? "" : problem.Location.Path + ", ")}line {problem.Location.Line}: {problem.Message}"
                )
        );
}
