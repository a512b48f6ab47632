namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-set-expression: the text of a parameter says which values of an open enum are
/// meant.</summary>
internal sealed class SetExpressions
{
    private readonly Dictionary<string, SchemaView> _schemas;
    private readonly HashSet<SchemaView> _items;
    private readonly ProblemList _problems;

    public SetExpressions(DocumentView document, ProblemList problems)
    {
        _problems = problems;
        _schemas = document
            .Schemas.GroupBy(static schema => schema.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First().Schema, StringComparer.Ordinal);
        _items =
        [
            .. document
                .Operations.SelectMany(static operation => operation.Parameters)
                .Select(static parameter => parameter.Schema?.Resolved.Extension(ClientKeys.SetExpression)?.Text("items"))
                .OfType<string>()
                .Where(_schemas.ContainsKey)
                .Select(name => _schemas[name]),
        ];
    }

    /// <summary>A parameter takes sets of its values.</summary>
    public bool AreOf(SchemaView schema) => _items.Contains(schema);

    /// <summary>Null where the parameter takes no sets, or they cannot be made of what stands there, which is
    /// told.</summary>
    public TypeRef? Read(ParameterView parameter, SchemaUse use, SchemaReader schemas)
    {
        if (use.Anywhere(static part => part.Extension(ClientKeys.SetExpression)) is not { } key)
        {
            return null;
        }

        if (
            parameter.Location != ParameterLocation.Query
            || key.Text("items") is not { } name
            || !_schemas.TryGetValue(name, out var items)
            || schemas.Read(items, new NameHint("", PascalName.Of(name))) is not { IsOpenEnum: true } type
        )
        {
            _problems.Add(
                SpecProblems.ExtensionIgnored,
                key.KeyOf("items"),
                ClientKeys.SetExpression,
                "'items' is no schema of the document with values that are listed, or the parameter is not in the query"
            );
            return null;
        }

        return TypeRef.SetOf(
            type,
            new SetPrefixes(key.Text("in") ?? "", key.Text("notIn") ?? ""),
            key.Text("separator") is { Length: > 0 } separator ? separator : ","
        );
    }
}
