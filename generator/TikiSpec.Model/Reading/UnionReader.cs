using System.Globalization;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Reads what a choice of schemas is in C#: the one type that all of them are, or a union of
/// several.</summary>
internal sealed class UnionReader(SchemaReader schemas, SchemaResolver resolver, ProblemList problems)
{
    /// <summary>What is left of a choice where some of its schemas are one type: whole numbers beside fractions, any
    /// text beside the names of an enumeration.</summary>
    public static IReadOnlyList<Choice> Distinct(IReadOnlyList<Choice> choices)
    {
        var distinct = choices.GroupBy(KeyOf).Select(static same => same.First()).ToList();
        var numbers = distinct.FindAll(static choice => choice.Shape is SchemaShape.Integer or SchemaShape.Number);
        if (numbers.Count > 1)
        {
            // The widest takes them all.
            var widest = numbers.OrderBy(static choice => WidthOf(choice)).Last();
            distinct[distinct.IndexOf(widest)] = widest with { TakesInt64 = numbers.Exists(static choice => WidthOf(choice) == 1) };
            distinct.RemoveAll(numbers.Where(choice => choice != widest).Contains);
        }

        if (distinct.Count(static choice => choice.Shape == SchemaShape.OpenEnum) == 1)
        {
            distinct.RemoveAll(static choice => choice.IsAnyText);
        }

        return distinct;
    }

    /// <summary>Reads a union, once its name is known.</summary>
    public UnionDraft Read(string name, SchemaView own, IReadOnlyList<Choice> choices)
    {
        var tests = new CaseTests(choices, resolver);
        var hints = HintsOf(name, choices);
        var read = new List<(Choice Choice, TypeRef Type)>();
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (choice, index) in choices.Select(static (choice, index) => (choice, index)))
        {
            var type = choice.IsBase
                ? schemas.ReadRecord(choice.Use, hints[index], name)
                : choice.WithoutLoss(schemas.Read(choice.Use, hints[index]));
            if (
                ScalarTable.Find(type) is { Word: "Number", Json: JsonValueKind.String }
                && choices.Any(static other => other.Shape == SchemaShape.Number)
            )
            {
                // Beside numbers it would be of their type, and be written as one.
                type = TypeRef.String;
            }

            // Two lists of what C# has one type for are one.
            if (type.IsAny || type.IsUnion || !types.Add(Erased(CSharpTypes.Of(type)).ToString()))
            {
                continue;
            }

            read.Add((choice, type));
        }

        var names = CaseNamesOf(name, read.ConvertAll(static one => one.Type));
        var cases = read.Select((one, index) => new UnionCase(names[index], one.Type, tests.Of(one.Choice))).ToList();
        var fallback = read.FindIndex(static one => one.Choice.IsBase);

        return new UnionDraft(
            new UnionModel
            {
                Name = name,
                Description = own.Description,
                Deprecation = DeprecationReader.Read(own, problems),
                Cases = cases.ToEquatableList(),
                Discriminator = choices
                    .Select(static choice => choice.Discriminator)
                    .FirstOrDefault(static property => property is not null),
                Fallback = fallback < 0 ? null : names[fallback],
            }
        );
    }

    private static (SchemaView?, string) KeyOf(Choice choice) =>
        choice.Shape switch
        {
            SchemaShape.Object or SchemaShape.OpenEnum or SchemaShape.ClosedEnum or SchemaShape.List or SchemaShape.Map => (
                choice.Use.Target,
                ""
            ),
            SchemaShape.String => (null, KeyOf(ScalarTable.Of("string", choice.Parts!.Format))),
            SchemaShape.Integer => (null, KeyOf(ScalarTable.Of("integer", choice.Parts!.Format))),
            SchemaShape.Number => (null, KeyOf(ScalarTable.Of("number", choice.Parts!.Format))),
            _ => (null, choice.Shape.ToString()),
        };

    /// <summary>A number in a text is of the type of a number in C#, and is another value.</summary>
    private static string KeyOf(ScalarType scalar) => $"{scalar.Json} {scalar.Name}";

    private static int WidthOf(Choice choice) =>
        choice.Shape == SchemaShape.Number ? 2
        : choice.Parts!.Format == "int32" ? 0
        : 1;

    /// <summary>Two inline schemas with one label say more of themselves, all of them, and those that say the same are
    /// told apart by all that they say.</summary>
    private static NameHint[] HintsOf(string name, IReadOnlyList<Choice> choices)
    {
        // What has no name of its own takes none away.
        var labels = choices.Select(static choice => choice.IsNamed ? choice.Label : "").ToArray();
        foreach (var index in Alike(labels))
        {
            labels[index] = choices[index].LongLabel;
        }

        foreach (var same in Alike(labels).GroupBy(index => labels[index]).ToList())
        {
            var ranked = same.OrderBy(index => choices[index].Parts?.Own.Written.Json, StringComparer.Ordinal).ToList();
            for (var rank = 1; rank < ranked.Count; rank++)
            {
                labels[ranked[rank]] += (rank + 1).ToString(CultureInfo.InvariantCulture);
            }
        }

        return Array.ConvertAll(labels, label => new NameHint(name, label));
    }

    private static List<int> Alike(string[] labels) =>
        [
            .. labels
                .Select(static (label, index) => (label, index))
                .Where(static one => one.label.Length > 0)
                .GroupBy(static one => one.label, static one => one.index, StringComparer.Ordinal)
                .Where(static same => same.Count() > 1)
                .SelectMany(static same => same),
        ];

    /// <summary>Without the union's name before it where no other case is called so then.</summary>
    private static string[] CaseNamesOf(string name, List<TypeRef> types)
    {
        var shortNames = types.ConvertAll(type => WithoutOwner(CaseNameOf(type), name));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { UnionDeclaration.Unknown };
        var names = new string[types.Count];
        for (var index = 0; index < names.Length; index++)
        {
            var isAlone =
                shortNames.FindAll(other => string.Equals(other, shortNames[index], StringComparison.OrdinalIgnoreCase)).Count == 1;
            var wanted = isAlone ? shortNames[index] : CaseNameOf(types[index]);
            names[index] = wanted;
            for (var number = 2; !taken.Add(names[index]); number++)
            {
                names[index] = FormattableString.Invariant($"{wanted}{number}");
            }
        }

        return names;
    }

    private static string CaseNameOf(TypeRef type) =>
        type switch
        {
            { Name: { } name } => name,
            { IsList: true, Item: { IsAny: false } item } => CaseNameOf(item) + "List",
            { IsMap: true, Item: { IsAny: false } item } => CaseNameOf(item) + "Map",
            { IsList: true } or { IsSeparated: true } => "List",
            { IsMap: true } => "Map",
            _ => ScalarTable.Find(type)?.Word ?? "Value",
        };

    /// <summary>An inline schema's type has the union's name before its own.</summary>
    private static string WithoutOwner(string name, string owner) =>
        name.StartsWith(owner, StringComparison.Ordinal) && name.Length > owner.Length && char.IsUpper(name[owner.Length])
            ? name.Substring(owner.Length)
            : name;

    private static CSharpType Erased(CSharpType type) =>
        type with
        {
            IsNullable = type.IsNullable && type.IsValueType,
            Arguments = type.Arguments.Select(Erased).ToEquatableList(),
        };
}

/// <summary>A union whose types are known; where it is used is not yet.</summary>
internal sealed record UnionDraft(UnionModel Model);
