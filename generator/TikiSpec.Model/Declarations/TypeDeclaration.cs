namespace TikiSpec.Model.Declarations;

/// <summary>An emitted type that values have.</summary>
public abstract record TypeDeclaration
{
    public required string Name { get; init; }

    /// <summary>The interfaces that it implements, or for an enum the type that it stands on.</summary>
    public required EquatableList<CSharpType> Bases { get; init; }

    public bool IsObsolete { get; init; }

    /// <summary><c>sealed record</c>.</summary>
    public abstract string Keywords { get; }

    public abstract CSharpType Type { get; }

    /// <summary>The declaration without what stands within it.</summary>
    public abstract TypeDeclaration Head { get; }

    public static TypeDeclaration Of(TypeModel type) =>
        type switch
        {
            ObjectModel model => RecordDeclaration.Of(model),
            OpenEnumModel model => OpenEnumDeclaration.Of(model),
            ClosedEnumModel model => ClosedEnumDeclaration.Of(model),
            UnionModel model => UnionDeclaration.Of(model),
            OutcomeModel model => OutcomeDeclaration.Of(model),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "There is no declaration for this kind of type."),
        };

    /// <summary><c>sealed record ProductPage : IReadOnlyList&lt;Product></c>: what all types implement says nothing
    /// about this one.</summary>
    public sealed override string ToString()
    {
        var own = Bases.Where(static type => type.Namespace != CSharpTypes.RuntimeNamespace).ToList();
        return $"{Keywords} {CSharpIdentifier.Of(Name)}{(own.Count == 0 ? "" : " : " + string.Join(", ", own))}";
    }
}
