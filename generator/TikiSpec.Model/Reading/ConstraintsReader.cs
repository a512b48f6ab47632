namespace TikiSpec.Model.Reading;

/// <summary>Reads the limits of a value.</summary>
internal static class ConstraintsReader
{
    /// <summary>Null where there is none.</summary>
    public static ConstraintsModel? Read(SchemaUse use, TypeRef type)
    {
        if (use.Target is null)
        {
            return null;
        }

        var (minimum, maximum) = (Limit(use, static schema => schema.Minimum), Limit(use, static schema => schema.Maximum));
        var constraints = new ConstraintsModel
        {
            Minimum = minimum?.Value,
            Maximum = maximum?.Value,
            ExclusiveMinimum = minimum?.IsExclusive ?? false,
            ExclusiveMaximum = maximum?.IsExclusive ?? false,
            MultipleOf = use.Anywhere(static schema => schema.MultipleOf),
            MinLength = use.CountAnywhere(static schema => schema.MinLength),
            MaxLength = use.CountAnywhere(static schema => schema.MaxLength),
            Pattern = use.Anywhere(static schema => schema.Pattern),
            MinItems = use.CountAnywhere(static schema => schema.MinItems),
            MaxItems = use.CountAnywhere(static schema => schema.MaxItems),
            HasUniqueItems = use.IsAnywhere(static schema => schema.HasUniqueItems),
            MinProperties = use.CountAnywhere(static schema => schema.MinProperties),
            MaxProperties = use.CountAnywhere(static schema => schema.MaxProperties),
            Enum = type is { IsOpenEnum: true } or { IsClosedEnum: true } ? EquatableList<string>.Empty : ClosedSet(use),
        };
        return constraints == None ? null : constraints;
    }

    private static readonly ConstraintsModel None = new();

    private static LimitView? Limit(SchemaUse use, Func<SchemaView, LimitView?> read) =>
        use.Wrappers.Select(read).FirstOrDefault(static limit => limit is not null) ?? read(use.Target!);

    private static EquatableList<string> ClosedSet(SchemaUse use)
    {
        var values =
            use.Anywhere(static schema => schema.Enum) ?? (use.Anywhere(static schema => schema.Const) is { } constant ? [constant] : []);
        return values.Count == 0
            ? EquatableList<string>.Empty
            : values.Where(static value => !value.IsNull).Select(static value => value.WrittenJson).ToEquatableList();
    }
}
