using TikiSpec.OpenApi.Values;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The keywords that hold several subschemas of which not all must fit: oneOf, anyOf, not, if.</summary>
internal static class ChoiceJudge
{
    public static void Check(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        foreach (var choice in rules.Choices)
        {
            if (!IsDiscriminated(run, choice, scope))
            {
                CheckChoice(run, choice, scope);
            }
        }

        if (rules.Schema.Inner("not") is { } not && run.OutcomeOf(not, scope).Fits)
        {
            scope.Add(ValueViolationKind.Choice, "fits the schema of not");
        }

        if (rules.Schema.Inner("if") is { } condition)
        {
            CheckCondition(run, rules.Schema, condition, scope);
        }
    }

    /// <summary>Where the value itself says which subschema it is of, that one says what is wrong.</summary>
    private static bool IsDiscriminated(JudgeRun run, ChoiceRule choice, JudgeScope scope)
    {
        if (
            choice.Discriminator is not { } name
            || scope.Judged.Kind != JsonValueKind.Object
            || !scope.Judged.Properties.TryGetValue(name, out var value)
            || value.Kind != JsonValueKind.String
            || choice.Named(value.Text) is not { } subschema
        )
        {
            return false;
        }

        Take(run.OutcomeOf(subschema, scope), scope);
        return true;
    }

    private static void CheckChoice(JudgeRun run, ChoiceRule choice, JudgeScope scope)
    {
        var outcomes = choice.Subschemas.Select(subschema => run.OutcomeOf(subschema, scope)).ToList();
        var fitting = outcomes.Where(static outcome => outcome.Fits).ToList();
        foreach (var outcome in fitting)
        {
            scope.Evaluated.Add(outcome.Evaluated);
        }

        if (fitting.Count > 1 && choice.Keyword == "oneOf")
        {
            scope.Add(ValueViolationKind.Choice, $"fits {ScalarJudge.TextOf(fitting.Count)} subschemas of oneOf, and must fit one alone");
        }
        else if (fitting.Count == 0 && outcomes.Count > 0)
        {
            Explain(choice, outcomes, scope);
        }
    }

    /// <summary>The subschema that fits but for what it does not declare knows best what is wrong; else the one that
    /// the value is at least of the type of, if there is one.</summary>
    private static void Explain(ChoiceRule choice, List<Outcome> outcomes, JudgeScope scope)
    {
        var nearest = outcomes.Where(IsOnlyUndeclared).OrderBy(static outcome => outcome.Violations.Count).FirstOrDefault();
        if (nearest is not null)
        {
            Take(nearest, scope);
            return;
        }

        var likely = outcomes.Where(outcome => !outcome.Violations.Any(violation => IsAboutType(violation, scope.Judged.Pointer))).ToList();
        if (likely.Count == 1 || outcomes.Count == 1)
        {
            Take(likely.Count == 1 ? likely[0] : outcomes[0], scope);
            return;
        }

        // What the subschemas declare is not undeclared for all that.
        scope.Evaluated.AllProperties = true;
        scope.Add(
            ValueViolationKind.Choice,
            $"fits none of the {ScalarJudge.TextOf(outcomes.Count)} subschemas of {choice.Keyword}{WhatTellsThem(choice, scope.Judged)}"
        );
    }

    /// <summary>Where a discriminator tells the subschemas apart, that it is not there, or names none of them, is what
    /// is wrong.</summary>
    private static string WhatTellsThem(ChoiceRule choice, JudgedValue judged) =>
        choice.Discriminator is not { } name || judged.Kind != JsonValueKind.Object ? ""
        : !judged.Properties.TryGetValue(name, out var value) ? $": '{name}', which tells them apart, is missing"
        : value.Kind == JsonValueKind.String ? $": '{name}' names none of them"
        : $": '{name}', which tells them apart, is no text";

    private static bool IsOnlyUndeclared(Outcome outcome) =>
        outcome.Violations.All(static violation => violation.Kind == ValueViolationKind.Undeclared);

    private static bool IsAboutType(ValueViolation violation, string pointer) =>
        violation.Pointer == pointer && violation.Kind is ValueViolationKind.WrongType or ValueViolationKind.Null;

    private static void CheckCondition(JudgeRun run, SchemaView schema, SchemaView condition, JudgeScope scope)
    {
        var outcome = run.OutcomeOf(condition, scope);
        if (outcome.Fits)
        {
            scope.Evaluated.Add(outcome.Evaluated);
        }

        if (schema.Inner(outcome.Fits ? "then" : "else") is { } consequence)
        {
            run.Apply(run.RulesOf(consequence), scope);
        }
    }

    private static void Take(Outcome outcome, JudgeScope scope)
    {
        scope.Violations.AddRange(outcome.Violations);
        scope.Evaluated.Add(outcome.Evaluated);
    }
}
