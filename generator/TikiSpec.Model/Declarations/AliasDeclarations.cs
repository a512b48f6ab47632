using TikiSpec.Model.Naming;

namespace TikiSpec.Model.Declarations;

/// <summary>The names of before that code can still use, each with what it leads to.</summary>
/// <remarks>What it should lead to and the client has not, as where deprecated operations are left out, is not
/// there.</remarks>
public sealed record AliasDeclarations
{
    public required EquatableList<AliasedType> Types { get; init; }

    public required EquatableList<AliasedProperty> Properties { get; init; }

    /// <summary>What could be left out and must be given now.</summary>
    public required EquatableList<AliasedOption> Options { get; init; }

    public required EquatableList<AliasedValue> Values { get; init; }

    public required EquatableList<AliasedMethod> Methods { get; init; }

    /// <summary>The properties that lead to groups, by their names of before.</summary>
    public required EquatableList<AliasedGroup> Groups { get; init; }

    /// <summary>Those of a surface that keeps no names.</summary>
    public static AliasDeclarations None { get; } =
        new()
        {
            Types = EquatableList<AliasedType>.Empty,
            Properties = EquatableList<AliasedProperty>.Empty,
            Options = EquatableList<AliasedOption>.Empty,
            Values = EquatableList<AliasedValue>.Empty,
            Methods = EquatableList<AliasedMethod>.Empty,
            Groups = EquatableList<AliasedGroup>.Empty,
        };

    public static AliasDeclarations Of(ApiSurface surface)
    {
        if (surface.Aliases.Count == 0)
        {
            return None;
        }

        var records = Records(surface);
        var properties = Of(surface, AliasKind.Property)
            .Select(alias => (alias, Find(records, alias.Owner)?.Properties.FirstOrDefault(one => one.Name == alias.Target)?.Type))
            .Where(static pair => pair.Item2 is not null)
            .Select(static pair => new AliasedProperty(pair.alias.Owner, pair.alias.Name, pair.alias.Target, pair.Item2!))
            .ToEquatableList();
        return new AliasDeclarations
        {
            Types = Of(surface, AliasKind.Type).Select(alias => TypeOf(surface, records, alias)).OfType<AliasedType>().ToEquatableList(),
            Properties = properties,
            Options = Of(surface, AliasKind.Option).Select(alias => OptionOf(surface, alias)).OfType<AliasedOption>().ToEquatableList(),
            Values = Of(surface, AliasKind.Value).Select(alias => ValueOf(surface, alias)).OfType<AliasedValue>().ToEquatableList(),
            Methods = Of(surface, AliasKind.Method).SelectMany(alias => AliasedMethod.Of(surface, alias)).ToEquatableList(),
            Groups = Of(surface, AliasKind.Group)
                .Where(alias => surface.Groups.Any(group => group.Name == alias.Target))
                .Select(static alias => new AliasedGroup(alias.Name, alias.Target))
                .ToEquatableList(),
        };
    }

    /// <summary>What is said of a name of before.</summary>
    /// <param name="target">What it is called now; null where nothing has taken its place.</param>
    /// <param name="note">What has changed where that is not the name.</param>
    public static DeprecationModel Deprecation(string? target, string? note = null) =>
        new()
        {
            IsAlias = true,
            Successor = target,
            Note = note,
        };

    private static IEnumerable<AliasModel> Of(ApiSurface surface, AliasKind kind) => surface.Aliases.Where(alias => alias.Kind == kind);

    private static AliasedType? TypeOf(ApiSurface surface, Dictionary<string, RecordDeclaration> records, AliasModel alias)
    {
        var model = surface.Types.FirstOrDefault(type => type.Name == alias.Target);
        AliasedKind? kind = model switch
        {
            ObjectModel => AliasedKind.Record,
            OpenEnumModel => AliasedKind.Text,
            UnionModel => AliasedKind.Union,
            ClosedEnumModel => AliasedKind.Number,
            OutcomeModel => AliasedKind.Outcome,
            _ => records.ContainsKey(alias.Target) ? AliasedKind.OfOperation : null,
        };
        return kind is null
            ? null
            : new AliasedType(alias.Name, alias.Target, kind.Value)
            {
                IsInt64 = model is ClosedEnumModel { IsInt64: true },
                Numbers = model is ClosedEnumModel number ? NumbersOf(surface, number) : EquatableList<string>.Empty,
            };
    }

    /// <summary>A struct has names of its own that an enum has not.</summary>
    private static EquatableList<string> NumbersOf(ApiSurface surface, ClosedEnumModel model) =>
        ClosedEnumDeclaration
            .Of(model)
            .Values.Select(static value => value.Name)
            .Concat(Of(surface, AliasKind.Value).Where(alias => alias.Owner == model.Name).Select(static alias => alias.Name))
            .Where(static name => !PropertyNames.OfOpenEnum.Contains(name))
            .ToEquatableList();

    private static AliasedOption? OptionOf(ApiSurface surface, AliasModel alias) =>
        surface
            .Groups.SelectMany(static group => group.Operations)
            .Where(operation => operation.OptionsName == alias.Owner)
            .SelectMany(static operation => operation.RequiredParameters)
            .Where(parameter => PascalName.Lowered(parameter.Name) == alias.Target)
            .Select(parameter => new AliasedOption(alias.Owner, alias.Name, alias.Target, CSharpTypes.Of(parameter.Type, isNullable: true)))
            .FirstOrDefault();

    private static AliasedValue? ValueOf(ApiSurface surface, AliasModel alias)
    {
        var type = surface.Types.FirstOrDefault(type => type.Name == alias.Owner);
        var values = type switch
        {
            OpenEnumModel model => OpenEnumDeclaration.Of(model).Values,
            ClosedEnumModel model => ClosedEnumDeclaration.Of(model).Values,
            _ => EquatableList<EnumValueDeclaration>.Empty,
        };
        return type is OpenEnumModel or ClosedEnumModel
            ? new AliasedValue(
                alias.Owner,
                alias.Name,
                alias.Target,
                type is OpenEnumModel,
                values.FirstOrDefault(value => value.Value == alias.Target)?.Name
            )
            : null;
    }

    private static Dictionary<string, RecordDeclaration> Records(ApiSurface surface) =>
        surface
            .Types.OfType<ObjectModel>()
            .Select(RecordDeclaration.Of)
            .Concat(surface.Groups.Select(GroupDeclaration.Of).SelectMany(static group => group.Options.Concat(group.Headers)))
            .GroupBy(static record => record.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    private static RecordDeclaration? Find(Dictionary<string, RecordDeclaration> records, string name) =>
        records.TryGetValue(name, out var record) ? record : null;
}

/// <summary>A type by its name of before.</summary>
public sealed record AliasedType(string Name, string Target, AliasedKind Kind)
{
    /// <summary>The names of a C# enum's values.</summary>
    public EquatableList<string> Numbers { get; init; } = EquatableList<string>.Empty;

    /// <summary>They are of 64 bits, not of 32.</summary>
    public bool IsInt64 { get; init; }
}

/// <summary>What a type is whose name is kept: each is kept in its own way.</summary>
public enum AliasedKind
{
    Record,

    /// <summary>A text with known values.</summary>
    Text,
    Union,

    /// <summary>A C# enum, which C# converts to and from nothing: a struct stands for it.</summary>
    Number,

    /// <summary>The record of what can be left out of an operation, or of its declared headers.</summary>
    OfOperation,

    /// <summary>The successes of an operation: the old type is what the new one derives from.</summary>
    Outcome,
}

/// <summary>A property by its name of before.</summary>
public sealed record AliasedProperty(string Owner, string Name, string Target, CSharpType Type);

/// <summary>An option that has become a parameter.</summary>
public sealed record AliasedOption(string Owner, string Name, string Parameter, CSharpType Type);

/// <summary>A known value by its name of before.</summary>
/// <param name="Value">The text or the number that it stands for.</param>
/// <param name="IsText">A text; else a number of a C# enum.</param>
/// <param name="Target">Its name now; null where the document no longer has it.</param>
public sealed record AliasedValue(string Owner, string Name, string Value, bool IsText, string? Target);

/// <summary>A group by its name of before.</summary>
public sealed record AliasedGroup(string Name, string Target);
