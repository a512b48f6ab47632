using System.Collections.Concurrent;
using TikiSpec.OpenApi.Values;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The one judge of values: holds a value to all that a schema of OpenAPI 3.0 or 3.1 says, whether it is an
/// example, a request to an emulator or a recorded response.</summary>
/// <remarks>
/// <para>Null has one meaning, that of <see cref="SchemaView.AllowsNull"/>. A reference that leads nowhere, a pattern
/// that only another engine reads and a format that is not in <see cref="FormatTable"/> allow anything.</para>
/// <para>The work is bounded; a value that takes more of it is told
/// (<see cref="ValueViolationKind.Unfinished"/>).</para>
/// <para>Several threads may ask at once.</para>
/// </remarks>
public sealed class ValueJudge
{
    private readonly ConcurrentDictionary<SchemaView, SchemaRules> _rules = new();
    private readonly JudgeOptions _options;

    public ValueJudge(JudgeOptions? options = null) => _options = options ?? new JudgeOptions();

    /// <summary>What does not fit; empty where all does.</summary>
    public IReadOnlyList<ValueViolation> Check(SchemaView schema, IJsonValue value) => new JudgeRun(_options, RulesOf).Judge(schema, value);

    /// <summary>The same for a value of a document.</summary>
    public IReadOnlyList<ValueViolation> Check(SchemaView schema, ValueView value) => Check(schema, value.Value);

    /// <summary>Whether a text matches a pattern of a schema; true also where .NET cannot tell.</summary>
    public static bool MayMatch(string pattern, string text) => PatternJudge.MayMatch(pattern, text);

    private SchemaRules RulesOf(SchemaView schema) =>
        _rules.TryGetValue(schema, out var known) ? known : _rules.GetOrAdd(schema, new SchemaRules(schema));
}
