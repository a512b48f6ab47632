using TikiSpec.Model;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the table by which a value tells which of a union's types it is.</summary>
/// <remarks>
/// <code>
/// private static readonly JsonCases _cases = new(
///     -1,
///     new JsonCase { Types = JsonTypes.Object, Constants = [new("petType", true, "cat")] },
///     new JsonCase { Types = JsonTypes.String }
/// );
/// </code>
/// </remarks>
internal static class UnionCasesEmitter
{
    public static void Write(SourceWriter writer, UnionModel model)
    {
        var fallback = model.Cases.Select((one, index) => one.Name == model.Fallback ? index : -1).Max();
        writer.Line($"private static readonly {KnownType.JsonCases} _cases = new(");
        using (writer.Indented())
        {
            writer.Separated(
                [FormattableString.Invariant($"{fallback}"), .. model.Cases.Select(static one => Case(one.Type, one.Test))],
                ",",
                ");"
            );
        }
    }

    private static string Case(TypeRef type, UnionTest test)
    {
        var facts = new List<string> { $"Types = {Types(type)}" };
        if (ScalarTable.Find(type)?.Form is { } form)
        {
            facts.Add($"Form = {KnownType.JsonTextForm}.{form}");
        }

        Add(facts, "Texts", test.Texts.Select(CSharpLiteral.Of));
        Add(facts, "Required", test.Required.Select(CSharpLiteral.Of));
        Add(facts, "Constants", test.Constants.Select(Constant));
        Add(
            facts,
            "PropertyTypes",
            test.PropertyTypes.Select(static property =>
                $"new({CSharpLiteral.Of(property.Property)}, {Flags(property.Types.Select(NameOf))})"
            )
        );
        Add(facts, "Declared", test.Declared.Select(CSharpLiteral.Of));
        if (type is { IsList: true, Item: { IsAny: false } item })
        {
            facts.Add("Items = " + Case(item, new UnionTest()));
        }

        return $"new {KnownType.JsonCase} {{ {string.Join(", ", facts)} }}";
    }

    private static void Add(List<string> facts, string name, IEnumerable<string> values)
    {
        var list = string.Join(", ", values);
        if (list.Length > 0)
        {
            facts.Add($"{name} = [{list}]");
        }
    }

    private static string Constant(UnionConstant constant)
    {
        var values = string.Join(", ", constant.Values.Select(CSharpLiteral.Of));
        return $"new({CSharpLiteral.Of(constant.Property)}, {(constant.IsRequired ? "true" : "false")}, {values})";
    }

    private static string Types(TypeRef type) =>
        Flags(
            type switch
            {
                { IsUnion: true } or { IsAny: true } => ["Object", "Array", "String", "Number", "Boolean"],
                { IsObject: true } or { IsMap: true } => ["Object"],
                { IsList: true } => ["Array"],
                { IsClosedEnum: true } => ["Integer"],
                _ when ScalarTable.Find(type) is { } scalar => [scalar.IsInteger ? "Integer" : scalar.Json?.ToString() ?? "String"],
                _ => ["String"],
            }
        );

    private static string Flags(IEnumerable<string> names) =>
        string.Join(" | ", names.Select(static name => $"{KnownType.JsonTypes}.{name}"));

    /// <summary>A type of JSON Schema in the runtime.</summary>
    private static string NameOf(string type) => char.ToUpperInvariant(type[0]) + type.Substring(1);
}
