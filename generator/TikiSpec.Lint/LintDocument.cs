using TikiSpec.Model;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.Lint;

/// <summary>A document as rules look at it: what it says, and its parts, each once, with their pointers.</summary>
internal sealed class LintDocument
{
    // Of one example; whoever has mended so many runs lint again.
    private const int MaxViolations = 100;

    private readonly IReadOnlyList<WalkStep> _steps;
    private readonly Dictionary<ValueDirection, ValueJudge> _judges = [];

    public LintDocument(DocumentView view, ParsedSpec spec, LintOptions options)
    {
        View = view;
        Spec = spec;
        Options = options;
        _steps = view.IsReadable ? [.. view.Walk()] : [];
        Paths = view.IsReadable ? view.Paths : [];
        Operations = [.. Paths.SelectMany(static path => path.Operations).Select(static operation => new LintOperation(operation))];
        All = [.. _steps.Where(static step => step.IsObject).Select(static step => step.At)];
        Schemas = [.. Objects(ObjectKind.Schema).Select(at => new SchemaView(view, at))];
    }

    public DocumentView View { get; }

    public ParsedSpec Spec { get; }

    public LintOptions Options { get; }

    public SpecCursor Root => View.Root;

    public IReadOnlyList<PathItemView> Paths { get; }

    public IReadOnlyList<LintOperation> Operations { get; }

    /// <summary>Every object that OpenAPI or a key of ours means, in document order; free data is left out.</summary>
    public IReadOnlyList<SpecCursor> All { get; }

    /// <summary>The same, each with what OpenAPI has in its place.</summary>
    public IEnumerable<WalkStep> Steps => _steps.Where(static step => step.IsObject);

    /// <summary>Every schema that is written out, at any depth; also what stands beside a reference.</summary>
    public IReadOnlyList<SchemaView> Schemas { get; }

    /// <summary>Every <c>$ref</c>.</summary>
    public IEnumerable<SpecCursor> References => _steps.Where(static step => step.IsReference).Select(static step => step.At["$ref"]);

    /// <summary>Every parameter that is written out.</summary>
    public IEnumerable<SpecCursor> Parameters => Objects(ObjectKind.Parameter);

    /// <summary>What is written as a parameter of an operation and its path, references followed; also what is none.</summary>
    public IEnumerable<SpecCursor> ParametersOf(LintOperation operation) =>
        ListOf(operation.At).Concat(ListOf(operation.View.Item.At)).Select(View.Resolve).Where(static parameter => parameter.Exists);

    /// <summary>The items of <c>parameters</c> as they are written.</summary>
    public IEnumerable<SpecCursor> ListOf(SpecCursor owner) => View.Resolve(owner["parameters"]).Items();

    public ValueJudge JudgeOf(ValueDirection direction) =>
        _judges.TryGetValue(direction, out var judge)
            ? judge
            : _judges[direction] = new ValueJudge(
                new JudgeOptions
                {
                    Direction = direction,
                    RefusesUndeclared = true,
                    MaxViolations = MaxViolations,
                }
            );

    private IEnumerable<SpecCursor> Objects(ObjectKind kind) =>
        _steps.Where(step => step.IsObject && step.Expected.Kind == kind).Select(static step => step.At);
}
