using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Queries;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>Applies overlays to a document: the one place, for the generator as for every command.</summary>
public sealed class OverlaidDocument
{
    private readonly ProblemList _problems = new();
    private readonly OverlayBudget _budget = new();
    private readonly CancellationToken _cancellationToken;
    private SpecNode _root;

    private OverlaidDocument(SpecNode root, CancellationToken cancellationToken)
    {
        _root = root;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The document with the actions of the overlays, in order. What they bring knows that it stands in an
    /// overlay, so that whatever is wrong with it is told there.</summary>
    /// <param name="document">The document; it comes back as it is without overlays, or where its text is no
    /// tree.</param>
    /// <param name="overlays">Applied one after another.</param>
    /// <param name="cancellationToken">Looked at before each action.</param>
    public static SpecDocument Of(SpecDocument document, IReadOnlyList<SpecText> overlays, CancellationToken cancellationToken = default)
    {
        if (overlays.Count == 0 || document.Root is null)
        {
            return document;
        }

        var overlaid = new OverlaidDocument(document.Root, cancellationToken);
        foreach (var overlay in overlays)
        {
            overlaid.Apply(OverlayFile.Read(overlay, overlaid._problems, cancellationToken));
        }

        return document.Overlaid(overlaid._root, overlays, overlaid._problems);
    }

    /// <summary>The same for texts that lie in no file, but are called as if they did.</summary>
    /// <param name="name">What the document is called.</param>
    /// <param name="content">Its text.</param>
    /// <param name="overlays">The texts of the overlays.</param>
    public static SpecDocument Parse(string name, string content, IEnumerable<string> overlays) =>
        Of(
            SpecDocument.Parse(new SpecText(name, name + ".yaml", content)),
            [
                .. overlays.Select(
                    (overlay, at) => new SpecText(name + ".overlay", FormattableString.Invariant($"{name}.{at + 1}.overlay.yaml"), overlay)
                ),
            ]
        );

    private void Apply(OverlayFile overlay)
    {
        foreach (var action in overlay.Actions)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (Places(action.Target, action.TargetAt) is { Count: > 0 } places)
            {
                Apply(action, places);
            }
        }
    }

    private void Apply(OverlayAction action, IReadOnlyList<NodePlace> places)
    {
        if (action.Removes)
        {
            Remove(action, places);
        }
        else if (ValueOf(action) is { } value && IsOneKind(action, places))
        {
            var merge = new OverlayMerge(_problems);
            if (_budget.Takes(value, places.Count, places.Max(static place => place.Depth)))
            {
                _root = OverlayEdit.Of(places).Apply(_root, target => merge.OfTarget(target, value))!;
            }
            else
            {
                Refuse(
                    action.At,
                    $"it would add more than {NodeLimits.ExpandedNodesText} values, or nest them more than "
                        + $"{NodeLimits.DepthText} levels deep"
                );
            }
        }
    }

    private void Remove(OverlayAction action, IReadOnlyList<NodePlace> places)
    {
        if (places.Any(static place => place.Around is null))
        {
            Refuse(action.TargetAt, "the whole document cannot be removed");
        }
        else
        {
            _root = OverlayEdit.Of(places).Apply(_root, static _ => null)!;
        }
    }

    private SpecNode? ValueOf(OverlayAction action)
    {
        if (action.Copy is not { } copy)
        {
            return action.Update;
        }

        var sources = Places(copy.Path, copy.At);
        if (sources is { Count: > 1 })
        {
            Refuse(copy.At, FormattableString.Invariant($"'{copy.At.Text}' selects {sources.Count} places, and one is copied"));
        }

        return sources is { Count: 1 } ? sources[0].Node : null;
    }

    private bool IsOneKind(OverlayAction action, IReadOnlyList<NodePlace> places)
    {
        var isOne = places.Select(static place => place.Node.GetType()).Distinct().Count() == 1;
        if (!isOne)
        {
            Refuse(action.TargetAt, $"'{action.TargetAt.Text}' selects objects, lists or values together; take an action for each kind");
        }

        return isOne;
    }

    /// <summary>What a path selects; told where that is nothing or too much.</summary>
    private IReadOnlyList<NodePlace>? Places(JsonPath path, SpecScalar text)
    {
        var places = path.Select(_root);
        if (places is null)
        {
            Refuse(text, $"'{text.Text}' looks at too much of the document");
        }
        else if (places.Count == 0)
        {
            _problems.Add(DocumentProblems.NothingSelected, text, text.Text);
        }

        return places;
    }

    private void Refuse(SpecNode at, string why) => _problems.Add(DocumentProblems.WrongAction, at, why);
}
