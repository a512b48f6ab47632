using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Values;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The keywords about properties.</summary>
internal static class ObjectJudge
{
    public static void Check(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        var properties = scope.Judged.Properties;
        scope.Evaluated.SaysOfProperties |= rules.SaysOfProperties;
        ScalarJudge.CheckCount(scope, properties.Count, rules.Schema.MinProperties, rules.Schema.MaxProperties, "properties");
        foreach (var name in rules.Required)
        {
            CheckRequired(run, scope, name);
        }

        foreach (var property in rules.Properties)
        {
            CheckDeclared(run, scope, property.Key, property.Value);
        }

        if (rules.Patterns.Count > 0 || rules.Additional is not null)
        {
            foreach (var property in properties)
            {
                CheckOther(run, rules, scope, property.Key, property.Value);
            }
        }

        if (rules.PropertyNames is { } names)
        {
            foreach (var name in properties.Keys)
            {
                CheckName(run, names, scope, name);
            }
        }

        CheckDependent(run, rules, scope);
    }

    /// <summary>What is left when every schema that holds here has been looked at.</summary>
    public static void CheckUnevaluated(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        if (rules.UnevaluatedProperties is not { } others || scope.Judged.Kind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in scope.Judged.Properties.Where(property => !scope.Evaluated.Has(property.Key)))
        {
            CheckAs(run, others, scope, property.Key, property.Value);
        }

        scope.Evaluated.AllProperties = true;
    }

    public static void TellUndeclared(JudgeScope scope)
    {
        if (scope.Evaluated.SaysOfProperties)
        {
            foreach (var name in scope.Judged.Properties.Keys.Where(name => !scope.Evaluated.Has(name)))
            {
                Add(scope, name, ValueViolationKind.Undeclared, "is not declared");
            }
        }
    }

    private static void CheckRequired(JudgeRun run, JudgeScope scope, string name)
    {
        if (Find(run, scope, name).Value is null && !scope.MayMiss(name, run.Options.Direction))
        {
            Add(scope, name, ValueViolationKind.Missing, "is required");
        }
    }

    private static void CheckDeclared(JudgeRun run, JudgeScope scope, string name, SchemaView schema)
    {
        scope.Evaluated.Add(name);
        var (found, value) = Find(run, scope, name);
        scope.Evaluated.Add(found);
        var isAbsent = value is null || (value.Kind == JsonValueKind.Null && run.Options.TakesNullAsAbsent && !scope.IsRequired(name));
        if (!isAbsent && !scope.IsHidden(name, run.Options.Direction))
        {
            run.CheckAt(schema, value!, JsonPointer.Append(scope.Judged.Pointer, found), scope.Violations);
        }
    }

    private static (string Name, IJsonValue? Value) Find(JudgeRun run, JudgeScope scope, string name)
    {
        var properties = scope.Judged.Properties;
        return properties.TryGetValue(name, out var value) ? (name, value)
            : run.Options.AcceptsObserved && scope.AliasOf(name) is { } alias && properties.TryGetValue(alias, out value) ? (alias, value)
            : (name, null);
    }

    private static void CheckOther(JudgeRun run, SchemaRules rules, JudgeScope scope, string name, IJsonValue value)
    {
        var isKnown = rules.Properties.ContainsKey(name) || IsAlias(run, rules, scope, name);
        foreach (var pattern in rules.Patterns.Where(pattern => PatternJudge.MayMatch(pattern.Name, name)))
        {
            isKnown = true;
            scope.Evaluated.Add(name);
            CheckAs(run, pattern.Schema, scope, name, value);
        }

        if (!isKnown && rules.Additional is { } schema)
        {
            scope.Evaluated.Add(name);
            if (!(run.Options.TakesNullAsAbsent && value.Kind == JsonValueKind.Null))
            {
                CheckAs(run, schema, scope, name, value);
            }
        }
    }

    private static bool IsAlias(JudgeRun run, SchemaRules rules, JudgeScope scope, string name) =>
        run.Options.AcceptsObserved && rules.Properties.Keys.Any(declared => scope.AliasOf(declared) == name);

    private static void CheckAs(JudgeRun run, SchemaView schema, JudgeScope scope, string name, IJsonValue value)
    {
        if (schema.IsNever)
        {
            Add(scope, name, ValueViolationKind.Forbidden, "is not declared, and no other property is allowed");
        }
        else
        {
            run.CheckAt(schema, value, JsonPointer.Append(scope.Judged.Pointer, name), scope.Violations);
        }
    }

    private static void CheckName(JudgeRun run, SchemaView names, JudgeScope scope, string name)
    {
        var violations = new List<ValueViolation>();
        run.CheckAt(names, new TextValue(name, JsonValueKind.String), "", violations);
        if (violations.Count > 0)
        {
            Add(scope, name, violations[0].Kind, "has a name that " + violations[0].Message);
        }
    }

    private static void CheckDependent(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        var properties = scope.Judged.Properties;
        foreach (var names in rules.DependentRequired.Where(names => properties.ContainsKey(names.Key)))
        {
            foreach (var name in names.Value.Where(name => !properties.ContainsKey(name)))
            {
                Add(scope, name, ValueViolationKind.Missing, $"is required where {names.Key} is");
            }
        }

        foreach (var schema in rules.DependentSchemas.Where(schema => properties.ContainsKey(schema.Key)))
        {
            run.Apply(run.RulesOf(schema.Value), scope);
        }
    }

    private static void Add(JudgeScope scope, string name, ValueViolationKind kind, string message) =>
        scope.Violations.Add(new ValueViolation(JsonPointer.Append(scope.Judged.Pointer, name), kind, message));
}
