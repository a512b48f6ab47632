using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.References;

namespace TikiSpec.OpenApi.Walking;

/// <summary>Tells keys that OpenAPI does not know, values of another kind than it wants, and references that lead
/// nowhere or stand where it has none.</summary>
/// <remarks>A misspelt <c>get</c> would else be an operation that is silently not there. Schemas of 3.1 may have words
/// of their own, so of schemas only what looks misspelt is told.</remarks>
public sealed class GrammarCheck(ReferenceResolver references, ProblemList problems)
{
    private readonly ReferenceChains _chains = new(references);

    public void Check()
    {
        foreach (var step in DocumentWalk.Of(references))
        {
            if (step.Reference is { } reference)
            {
                CheckReference(step, reference);
            }

            if (step.IsObject)
            {
                CheckObject(step.At.Mapping!, step.Rule);
            }
        }
    }

    private void CheckReference(WalkStep step, SpecScalar reference)
    {
        if (!step.MayBeReference)
        {
            problems.Add(DocumentProblems.MisplacedReference, step.At.Mapping!.KeyOf("$ref")!, reference.Text);
        }

        references.Resolve(step.At, out var last, out var fault);
        switch (fault)
        {
            case ReferenceFault.NoTarget when ReferenceEquals(last, reference):
                problems.Add(DocumentProblems.UnresolvedReference, reference, reference.Text, SuggestionFor(reference));
                break;
            case ReferenceFault.NoFile or ReferenceFault.OnNetwork when ReferenceEquals(last, reference):
                problems.Add(DocumentProblems.MissingFile, reference, SpecReferences.Split(reference.Text).File);
                break;
            // A circle, and a chain that is too long, are told where they are, not wherever something refers to them.
            case ReferenceFault.Cycle when _chains.IsOnCircle(reference) || _chains.IsFirstTooLong(reference):
                problems.Add(DocumentProblems.ReferenceCycle, reference, reference.Text);
                break;
        }
    }

    private string SuggestionFor(SpecScalar reference)
    {
        var (file, fragment) = SpecReferences.Split(reference.Text);
        return NameSuggestion.For(references.RootOf(file, reference).Node!, fragment);
    }

    private void CheckObject(SpecMapping mapping, ObjectRule rule)
    {
        for (var i = 0; i < mapping.Properties.Count; i++)
        {
            var property = mapping.Properties[i];
            if (rule.Find(property.Name) is { } known)
            {
                CheckValue(property, known);
            }
            else if (property.Name != "$ref")
            {
                TellUnknown(property, rule);
            }
        }
    }

    private void TellUnknown(SpecProperty property, ObjectRule rule)
    {
        if (rule.Kind == ObjectKind.Paths)
        {
            problems.Add(DocumentProblems.PathWithoutSlash, property.Key, property.Name);
            return;
        }

        var meant = NameSuggestion.Nearest(rule.Keys, property.Name);
        if (!rule.IsOpen || meant is not null)
        {
            problems.Add(
                DocumentProblems.UnknownKey,
                property.Key,
                property.Name,
                meant is null ? "Remove it, or let it begin with 'x-'." : $"Did you mean '{meant}'?"
            );
        }
    }

    private void CheckValue(SpecProperty property, KeyRule rule)
    {
        Check(property.Value, rule, property.Key, property.Name);
        switch (property.Value)
        {
            case SpecSequence sequence when rule.Shape == ValueShape.List:
                foreach (var item in sequence.Items)
                {
                    Check(item, rule.Inner, item, property.Name);
                }

                break;
            case SpecMapping mapping when rule.Shape == ValueShape.Map && !HasReference(mapping):
                foreach (var inner in mapping.Properties)
                {
                    Check(inner.Value, rule.Inner, inner.Key, inner.Name);
                }

                break;
        }
    }

    private void Check(SpecNode value, KeyRule rule, SpecNode shownAt, string name)
    {
        if (value is not SpecScalar { IsNull: true } && Wanted(value, rule) is { } wanted)
        {
            problems.Add(DocumentProblems.WrongKind, shownAt, name, value.Noun, wanted);
        }
    }

    /// <summary>What should stand there in place of the value; null where it is right.</summary>
    private static string? Wanted(SpecNode value, KeyRule rule) =>
        rule.Shape switch
        {
            ValueShape.Scalar => value is SpecScalar ? null : "a single value",
            ValueShape.Scalars => value is SpecMapping ? "a sequence" : null,
            ValueShape.ScalarMap => value is SpecMapping ? null : "a mapping",
            ValueShape.Object when rule.Kind == ObjectKind.Schema => IsSchema(value) ? null : "a mapping",
            ValueShape.Object => value is SpecMapping ? null : "a mapping",
            ValueShape.ObjectOrFlag => IsSchema(value) ? null : "a mapping",
            ValueShape.List => value is SpecSequence || HasReference(value) ? null : "a sequence",
            ValueShape.Map => value is SpecMapping ? null : "a mapping",
            _ => null,
        };

    private static bool IsSchema(SpecNode value) => value is SpecMapping or SpecScalar { Kind: ScalarKind.Boolean };

    private static bool HasReference(SpecNode value) => value is SpecMapping mapping && ReferenceResolver.ReferenceIn(mapping) is not null;
}
