namespace TikiSpec.Model.Declarations;

/// <summary>A struct over one of several types, with a constructor and a <c>TryGetValue</c> for each.</summary>
public sealed record UnionDeclaration : TypeDeclaration
{
    /// <summary>What is none of the types, kept as it came.</summary>
    public const string Unknown = "Unknown";

    /// <summary>In the order of their names, in which <c>Match</c> takes them; the one for what is none of them
    /// last.</summary>
    public required EquatableList<CaseDeclaration> Cases { get; init; }

    public override string Keywords => "readonly record struct";

    public override CSharpType Type => CSharpTypes.Emitted(Name) with { IsValueType = true };

    // Match takes a function for each: who calls it knows them all.
    public override TypeDeclaration Head => this;

    public static UnionDeclaration Of(UnionModel model)
    {
        var self = CSharpTypes.Emitted(model.Name) with { IsValueType = true };
        return new UnionDeclaration
        {
            Name = model.Name,
            Bases = new([CSharpTypes.RuntimeContract("IApiModel", self), CSharpTypes.RuntimeContract("IApiUnion", self)]),
            Cases = model
                .Cases.OrderBy(static one => one.Name, StringComparer.Ordinal)
                .Select(static one => new CaseDeclaration(one.Name, CSharpTypes.Of(one.Type)))
                .Append(new CaseDeclaration(Unknown, CSharpTypes.Any))
                .ToEquatableList(),
            IsObsolete = model.Deprecation is not null,
        };
    }
}

/// <summary>One of a union's types.</summary>
/// <param name="Name"><c>Cat</c>.</param>
public sealed record CaseDeclaration(string Name, CSharpType Type)
{
    /// <summary>The parameter of <c>Match</c> and of the constructor: <c>cat</c>.</summary>
    public string Parameter => CSharpIdentifier.Lowered(Name);

    public override string ToString() => $"case {CSharpIdentifier.Of(Name)}: {Type}";

    /// <summary><c>case Pet.Cat: Cat</c>: where it stands alone.</summary>
    public string In(string type) => $"case {type}.{CSharpIdentifier.Of(Name)}: {Type}";
}
