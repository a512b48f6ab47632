namespace TikiSpec.Model.Declarations;

/// <summary>The successes of an operation: an abstract record, with a record within it for each.</summary>
public sealed record OutcomeDeclaration : TypeDeclaration
{
    public required EquatableList<OutcomeCaseDeclaration> Cases { get; init; }

    public override string Keywords => "abstract record";

    public override CSharpType Type => CSharpTypes.Emitted(Name);

    public override TypeDeclaration Head => this with { Cases = EquatableList<OutcomeCaseDeclaration>.Empty };

    /// <summary>Takes a function for each case, so that a further case is a further argument.</summary>
    public OutcomeMatchDeclaration Match => new(Cases);

    public static OutcomeDeclaration Of(OutcomeModel model) =>
        new()
        {
            Name = model.Name,
            Bases = EquatableList<CSharpType>.Empty,
            Cases = model
                .Cases.Select(static one => new OutcomeCaseDeclaration(
                    one.Name,
                    CSharpTypes.ContentOf(one.Format, one.Type, one.Type is { } type && CSharpTypes.IsNullableItem(type))
                ))
                .ToEquatableList(),
            IsObsolete = model.Deprecation is not null,
        };
}

/// <summary>One success.</summary>
/// <param name="Value">What it holds; null where it has no content.</param>
public sealed record OutcomeCaseDeclaration(string Name, CSharpType? Value)
{
    /// <summary>Its parameter of <c>Match</c>.</summary>
    public string Parameter => CSharpIdentifier.Lowered(Name);

    public override string ToString() => $"sealed record {Name}{(Value is null ? "" : $"({Value} Value)")}";
}

/// <summary>The method that takes an outcome apart.</summary>
public sealed record OutcomeMatchDeclaration(EquatableList<OutcomeCaseDeclaration> Cases)
{
    public override string ToString() => Text(static type => type.ToString());

    public string Text(Func<CSharpType, string> typeText)
    {
        var takers = Cases.Select(one => $"Func<{(one.Value is null ? "" : typeText(one.Value) + ", ")}TResult> {one.Parameter}");
        return $"TResult Match<TResult>({string.Join(", ", takers)})";
    }
}
