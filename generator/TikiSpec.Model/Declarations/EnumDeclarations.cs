using System.Globalization;

namespace TikiSpec.Model.Declarations;

/// <summary>A struct over a string, with a static property and a constant for each known value.</summary>
public sealed record OpenEnumDeclaration : TypeDeclaration
{
    /// <summary>The class of the constants within the struct.</summary>
    public const string ConstantsClass = PropertyNames.ConstantsOfOpenEnum;

    public required EquatableList<EnumValueDeclaration> Values { get; init; }

    /// <summary>What makes a set of the values, and one of all others; empty where no parameter takes sets.</summary>
    public EquatableList<SetDeclaration> Sets { get; init; } = EquatableList<SetDeclaration>.Empty;

    public override string Keywords => "readonly record struct";

    public override CSharpType Type => CSharpTypes.Emitted(Name) with { IsValueType = true };

    public override TypeDeclaration Head =>
        this with
        {
            Values = EquatableList<EnumValueDeclaration>.Empty,
            Sets = EquatableList<SetDeclaration>.Empty,
        };

    public static OpenEnumDeclaration Of(OpenEnumModel model)
    {
        var self = CSharpTypes.Emitted(model.Name) with { IsValueType = true };
        return new OpenEnumDeclaration
        {
            Name = model.Name,
            Bases = new([CSharpTypes.RuntimeContract("IApiModel", self), CSharpTypes.RuntimeContract("IApiEnum", self)]),
            Values = model
                .Values.Select(static value => new EnumValueDeclaration(value.Name, value.WireValue, true, value.Deprecation is not null))
                .ToEquatableList(),
            Sets = model.IsInSets
                ? new([new(PropertyNames.SetOf, self, IsOfOthers: false), new(PropertyNames.SetOfOthers, self, IsOfOthers: true)])
                : EquatableList<SetDeclaration>.Empty,
            IsObsolete = model.Deprecation is not null,
        };
    }
}

/// <summary>A method of an open enum that makes a set of its values.</summary>
/// <param name="IsOfOthers">All values but those that are given.</param>
public sealed record SetDeclaration(string Name, CSharpType Item, bool IsOfOthers)
{
    public CSharpType Type => CSharpTypes.SetOf(Item);

    public override string ToString() => $"static {Type} {Name}(params {Item}[] values)";
}

/// <summary>A C# enum.</summary>
public sealed record ClosedEnumDeclaration : TypeDeclaration
{
    public required EquatableList<EnumValueDeclaration> Values { get; init; }

    public override string Keywords => "enum";

    public override CSharpType Type => CSharpTypes.Emitted(Name) with { IsValueType = true };

    public override TypeDeclaration Head => this with { Values = EquatableList<EnumValueDeclaration>.Empty };

    public static ClosedEnumDeclaration Of(ClosedEnumModel model) =>
        new()
        {
            Name = model.Name,
            Bases = model.IsInt64 ? new([CSharpTypes.Of(TypeRef.Int64)]) : EquatableList<CSharpType>.Empty,
            Values = model
                .Values.Select(static value => new EnumValueDeclaration(
                    value.Name,
                    value.Value.ToString(CultureInfo.InvariantCulture),
                    false,
                    value.Deprecation is not null
                ))
                .ToEquatableList(),
            IsObsolete = model.Deprecation is not null,
        };
}

/// <summary>A known value.</summary>
/// <param name="Value">The text or the number that it stands for.</param>
/// <param name="IsText">A static property and a constant, not a value of a C# enum.</param>
public sealed record EnumValueDeclaration(string Name, string Value, bool IsText, bool IsObsolete)
{
    public override string ToString() =>
        IsText ? $"static {CSharpIdentifier.Of(Name)} => \"{Value}\"" : $"{CSharpIdentifier.Of(Name)} = {Value}";

    /// <summary><c>static State Approved => "approved"</c>: where it stands alone.</summary>
    public string In(string type) => IsText ? $"static {type} {CSharpIdentifier.Of(Name)} => \"{Value}\"" : ToString();
}
