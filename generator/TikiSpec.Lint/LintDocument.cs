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
        All = [.. _steps.Where(static step => step.IsObject).Select(static step => (step.Expected.Kind, DocumentView.WrittenAt(step)))];
        Schemas = [.. Objects(ObjectKind.Schema).Select(value => new SchemaView(view, value.At))];
    }

    public DocumentView View { get; }

    public ParsedSpec Spec { get; }

    public LintOptions Options { get; }

    public IReadOnlyList<PathItemView> Paths { get; }

    public IReadOnlyList<LintOperation> Operations { get; }

    /// <summary>Every object that OpenAPI or a key of ours means, in document order, with what OpenAPI has in its
    /// place; free data is left out.</summary>
    public IReadOnlyList<(ObjectKind Kind, ValueView Value)> All { get; }

    /// <summary>Every schema that is written out, at any depth; also what stands beside a reference.</summary>
    public IReadOnlyList<SchemaView> Schemas { get; }

    /// <summary>Every <c>$ref</c>.</summary>
    public IEnumerable<ValueView> References =>
        _steps.Where(static step => step.IsReference).Select(static step => DocumentView.WrittenAt(step)["$ref"]!);

    /// <summary>What refers to another place and is no schema, as it is written. A path item may say more than its
    /// reference.</summary>
    public IEnumerable<ValueView> ReferencesOfOthers =>
        _steps
            .Where(static step => step.IsReference && step.Expected.Kind is not (ObjectKind.Schema or ObjectKind.PathItem))
            .Select(DocumentView.WrittenAt);

    /// <summary>Every parameter that is written out.</summary>
    public IEnumerable<ValueView> Parameters => Objects(ObjectKind.Parameter);

    /// <summary>What is written as a parameter of an operation and its path, references followed; also what is
    /// none.</summary>
    public IEnumerable<ValueView> ParametersOf(LintOperation operation) =>
        ListOf(operation.View).Concat(ListOf(operation.View.Item)).Select(View.Resolve).OfType<ValueView>();

    /// <summary>The items of <c>parameters</c> as they are written.</summary>
    public IReadOnlyList<ValueView> ListOf(ObjectView owner) =>
        owner.Value("parameters") is { } list ? View.Resolve(list)?.Items ?? [] : [];

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

    private IEnumerable<ValueView> Objects(ObjectKind kind) => All.Where(entry => entry.Kind == kind).Select(static entry => entry.Value);
}
