using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Values;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>One value, held to one schema.</summary>
internal sealed class JudgeRun(JudgeOptions options, Func<SchemaView, SchemaRules> rulesOf)
{
    private const int MostWrappers = 8;

    private readonly List<ValueViolation> _violations = [];
    private int _steps;
    private int _depth;
    private int? _certain;
    private string _reason = "";

    public JudgeOptions Options { get; } = options;

    public SchemaRules RulesOf(SchemaView schema) => rulesOf(schema);

    /// <summary>What does not fit in a whole value.</summary>
    public IReadOnlyList<ValueViolation> Judge(SchemaView schema, IJsonValue value)
    {
        CheckAt(schema, value, "", _violations);
        if (_certain is { } certain)
        {
            // What a choice makes of subschemas that nobody has looked at is nothing.
            _violations.RemoveRange(certain, _violations.Count - certain);
            _violations.Add(new("", ValueViolationKind.Unfinished, $"is not judged to its end: {_reason}"));
        }

        return _violations;
    }

    /// <summary>A value with a pointer of its own.</summary>
    public void CheckAt(SchemaView schema, IJsonValue value, string pointer, List<ValueViolation> violations)
    {
        var rules = rulesOf(schema);
        var facts = FactsOf(rules);
        if (IsSeenElsewhere(facts, value))
        {
            return;
        }

        var judged = new JudgedValue(MayBeQuoted(facts) ? QuotedNumber.Of(value) ?? value : value, pointer);
        var scope = new JudgeScope(judged, facts, violations, around: null);
        Apply(rules, scope);
        if (Options.RefusesUndeclared && judged.Kind == JsonValueKind.Object && !IsBase(schema.Resolved))
        {
            ObjectJudge.TellUndeclared(scope);
        }
    }

    /// <summary>A further schema for the value of a scope.</summary>
    public void Apply(SchemaRules rules, JudgeScope scope)
    {
        if (scope.Violations.Count >= Options.MaxViolations || !MayGoOn() || !scope.Enter(rules))
        {
            return;
        }

        _depth++;
        if (rules.UnevaluatedProperties is null && rules.UnevaluatedItems is null)
        {
            ApplyKeywords(rules, scope);
        }
        else
        {
            scope.Apart(() =>
            {
                ApplyKeywords(rules, scope);
                ObjectJudge.CheckUnevaluated(this, rules, scope);
                ArrayJudge.CheckUnevaluated(this, rules, scope);
            });
        }

        _depth--;
        scope.Leave(rules);
    }

    /// <summary>What a schema says of the value of a scope, on an account of its own.</summary>
    public Outcome OutcomeOf(SchemaView schema, JudgeScope scope)
    {
        var rules = rulesOf(schema);
        if (!scope.Judged.Outcomes.TryGetValue(rules, out var outcome))
        {
            var apart = new JudgeScope(scope.Judged, FactsOf(rules), [], scope);
            Apply(rules, apart);
            outcome = new Outcome(apart.Violations, apart.Evaluated);
            scope.Judged.Outcomes[rules] = outcome;
        }

        return outcome;
    }

    private void ApplyKeywords(SchemaRules rules, JudgeScope scope)
    {
        if (rules.IsNever)
        {
            scope.Add(ValueViolationKind.Choice, "is not allowed here");
            return;
        }

        // Null is among the values or is not; no other keyword has a say.
        if (scope.Judged.Kind == JsonValueKind.Null && rules.AllowsNull)
        {
            return;
        }

        if (!TypeJudge.Check(this, rules, scope))
        {
            return;
        }

        ScalarJudge.Check(this, rules, scope);
        if (scope.Judged.Kind == JsonValueKind.Object)
        {
            ObjectJudge.Check(this, rules, scope);
        }
        else if (scope.Judged.Kind == JsonValueKind.Array)
        {
            ArrayJudge.Check(this, rules, scope);
        }

        if (rules.Target is { } target)
        {
            Apply(rulesOf(target), scope);
        }

        foreach (var subschema in rules.AllOf)
        {
            Apply(rulesOf(subschema), scope);
        }

        ChoiceJudge.Check(this, rules, scope);
    }

    /// <summary>Others derive from it, and the value says which of them it is: what these declare is not
    /// undeclared.</summary>
    private static bool IsBase(SchemaView schema, int depth = 0) =>
        schema is { Discriminator: not null, OneOf.Count: 0, AnyOf.Count: 0 }
        || (depth < MostWrappers && schema is { AllOf.Count: 1, Properties.Count: 0 } && IsBase(schema.AllOf[0].Resolved, depth + 1));

    private bool MayGoOn()
    {
        if (_depth >= Options.MaxDepth)
        {
            return GiveUp($"schemas lead into each other over more than {ScalarJudge.TextOf(Options.MaxDepth)} levels");
        }

        return _steps++ < Options.MaxSteps || GiveUp($"with its schemas it takes more than {ScalarJudge.TextOf(Options.MaxSteps)} steps");
    }

    private bool GiveUp(string reason)
    {
        if (_certain is null)
        {
            _certain = _violations.Count;
            _reason = reason;
        }

        return false;
    }

    private PropertyFacts FactsOf(SchemaRules rules) => rules.Facts ??= PropertyFacts.Of(rules, rulesOf);

    private bool IsSeenElsewhere(PropertyFacts facts, IJsonValue value) =>
        Options.AcceptsObserved
        && Options.Direction != ValueDirection.Request
        && facts.ObservedTypes.Any(type => JsonTypes.Fits(value, type));

    // Where the page itself calls a number a string, or one was seen, the API takes both: "product_id": "2166152".
    private bool MayBeQuoted(PropertyFacts facts) =>
        Options.Direction == ValueDirection.Request
        && facts.IsNumber
        && (facts.IsDocumentedAsString || (Options.AcceptsObserved && facts.ObservedTypes.Contains("string")));
}
