using TikiSpec.Emitter.Json;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes what unions need for names of before: their own, and those of the types that they hold.</summary>
/// <remarks>
/// <code>
/// partial record struct Pet
/// {
///     public static implicit operator Pet(Cat cat) => new((Feline)cat);
///     public bool TryGetValue(out Cat? cat) { … }
/// }
/// </code>
/// </remarks>
internal static class AliasUnions
{
    /// <summary>A union as one of the same cases.</summary>
    public static string Converted(UnionDeclaration union, string target) =>
        $"!value.HasValue ? default : value.Match({string.Join(", ", union.Cases.Select(_ => $"static one => new {target}(one)"))})";

    /// <summary>C# goes through one conversion, not through two: a case has one from its old name as well.</summary>
    public static void WriteCases(
        SourceWriter writer,
        TypeText types,
        AliasDeclarations aliases,
        IReadOnlyCollection<UnionDeclaration> unions
    )
    {
        foreach (var union in unions)
        {
            var cases = CasesOf(union, aliases);
            var names = aliases.Types.Where(type => type.Target == union.Name).Select(static type => type.Name).Prepend(union.Name);
            foreach (var name in cases.Count == 0 ? [] : names)
            {
                writer.Gap();
                using (writer.Block($"partial record struct {CSharpIdentifier.Of(name)}"))
                {
                    foreach (var (one, type) in cases)
                    {
                        WriteCase(writer, types, name, one, type);
                    }
                }
            }
        }
    }

    /// <summary>The cases whose types have a name of before, once for each.</summary>
    public static List<(CaseDeclaration Case, AliasedType Type)> CasesOf(UnionDeclaration union, AliasDeclarations aliases) =>
        [.. union.Cases.SelectMany(one => aliases.Types.Where(type => IsOne(type, one)).Select(type => (one, type)))];

    private static bool IsOne(AliasedType type, CaseDeclaration one) =>
        one.Type.Namespace is null && one.Type.Name == type.Target && type.Kind is not AliasedKind.Outcome;

    private static void WriteCase(SourceWriter writer, TypeText types, string union, CaseDeclaration one, AliasedType type)
    {
        var (old, now, parameter) = (types.Named(type.Name), types.Of(one.Type), CSharpIdentifier.Lowered(type.Name));
        writer.Gap();
        AliasesEmitter.WriteHead(writer, type.Target, ObsoleteKind.Type);
        writer.Line($"public static implicit operator {types.Named(union)}({old} {parameter}) => new(({now}){parameter});");
        writer.Gap();
        AliasesEmitter.WriteHead(writer, type.Target, ObsoleteKind.Type);
        var declared = one.Type.IsValueType ? $"out {old}" : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {old}?";
        using (writer.Block($"public bool TryGetValue({declared} {parameter})"))
        {
            writer.Line($"var has = TryGetValue(out {now}{(one.Type.IsValueType ? "" : "?")} value);");
            writer.Line($"{parameter} = value;");
            writer.Line("return has;");
        }
    }
}
