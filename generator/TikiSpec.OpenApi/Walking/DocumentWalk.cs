using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.References;

namespace TikiSpec.OpenApi.Walking;

/// <summary>Goes through everything that OpenAPI means in a document: each object once, in the order of the text, free
/// data left out.</summary>
/// <remarks>What references lead to comes where it stands; what stands outside of all that is known (another file,
/// below an <c>x-</c> key) comes behind the rest.</remarks>
public sealed class DocumentWalk
{
    private readonly ReferenceResolver _references;
    private readonly HashSet<SpecNode>?[] _seen = new HashSet<SpecNode>?[2 * OpenApiGrammar.KindCount];
    private readonly Stack<WalkStart> _open = [];
    private readonly Queue<WalkStart> _later = [];

    private DocumentWalk(ReferenceResolver references) => _references = references;

    public static IEnumerable<WalkStep> Of(ReferenceResolver references) =>
        From(references, [new WalkStart(references.Root, KeyRule.Object(ObjectKind.Document))]);

    /// <summary>The same from some places on, with all that they lead to.</summary>
    public static IEnumerable<WalkStep> From(ReferenceResolver references, IEnumerable<WalkStart> starts) =>
        new DocumentWalk(references).Walk(starts);

    private IEnumerable<WalkStep> Walk(IEnumerable<WalkStart> starts)
    {
        foreach (var start in starts)
        {
            _later.Enqueue(start);
        }

        while (_later.Count > 0)
        {
            _open.Push(_later.Dequeue());
            while (_open.Count > 0)
            {
                _references.ThrowIfCancelled();
                var (at, rule) = _open.Pop();
                if (at.Node is not { } node || !rule.HoldsObjects || !IsNew(node, rule))
                {
                    continue;
                }

                var reference = OpenApiGrammar.Of(rule.Kind).IsExtension ? null : ReferenceResolver.ReferenceIn(at);
                if (reference is not null && _references.TargetOf(reference) is { Fault: ReferenceFault.None } target)
                {
                    _later.Enqueue(new WalkStart(target.At, rule));
                }

                var step = new WalkStep(at, rule, reference);
                if (reference is not null || (rule.IsOneObject && node is SpecMapping))
                {
                    yield return step;
                }

                if (reference is null || step.IsObject)
                {
                    PushInner(at, rule);
                }
            }
        }
    }

    /// <summary>The last first, so that the first is popped first.</summary>
    private void PushInner(SpecCursor at, KeyRule rule)
    {
        switch (at.Node)
        {
            case SpecMapping mapping when rule.IsOneObject:
                var keys = OpenApiGrammar.Of(rule.Kind);
                for (var i = mapping.Properties.Count - 1; i >= 0; i--)
                {
                    if (
                        mapping.Properties[i].Value is not SpecScalar
                        && keys.Find(mapping.Properties[i].Name) is { HoldsObjects: true } inner
                    )
                    {
                        _open.Push(new WalkStart(at.PropertyAt(i), inner));
                    }
                }

                break;
            case SpecMapping mapping when rule.Shape == ValueShape.Map:
                var each = rule.Inner;
                for (var i = mapping.Properties.Count - 1; i >= 0; i--)
                {
                    if (mapping.Properties[i].Value is not SpecScalar)
                    {
                        _open.Push(new WalkStart(at.PropertyAt(i), each));
                    }
                }

                break;
            case SpecSequence sequence when rule.Shape == ValueShape.List:
                var item = rule.Inner;
                for (var i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    _open.Push(new WalkStart(at.ItemAt(i), item));
                }

                break;
        }
    }

    /// <summary>One node stands in many places where a YAML alias or a reference leads to it; as another kind of object
    /// it is another.</summary>
    private bool IsNew(SpecNode node, KeyRule rule)
    {
        var kind = (2 * (int)rule.Kind) + (rule.IsOneObject ? 1 : 0);
        return (_seen[kind] ??= new HashSet<SpecNode>(ByStart.Instance)).Add(node);
    }

    /// <summary>Hardly two nodes of a kind begin at one offset, and it costs less to ask for than a hash of the
    /// object.</summary>
    private sealed class ByStart : IEqualityComparer<SpecNode>
    {
        public static readonly ByStart Instance = new();

        public bool Equals(SpecNode x, SpecNode y) => ReferenceEquals(x, y);

        public int GetHashCode(SpecNode node) => node.Start;
    }
}

/// <summary>A place to walk from, and what stands there.</summary>
public sealed record WalkStart(SpecCursor At, KeyRule Rule);
