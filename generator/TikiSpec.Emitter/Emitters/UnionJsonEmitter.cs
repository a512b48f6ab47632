using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes how a union is read, written and checked: each as the type that it is.</summary>
/// <remarks>
/// <code>
/// public static Pet ReadJson(ref Utf8JsonReader reader, JsonReadContext json) =>
///     ApiJson.ReadUnion(ref reader, json, _cases, ReadCase);
/// </code>
/// </remarks>
internal static class UnionJsonEmitter
{
    private const string Parameters = $"ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json";

    public static void Write(SourceWriter writer, TypeText types, string union, IReadOnlyList<CaseCode> cases)
    {
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line(
            $"public static {union} ReadJson({Parameters}) => {KnownType.ApiJson}.ReadUnion<{union}>(ref reader, json, _cases, ReadCase);"
        );
        writer.Gap();
        DocComment.WriteInherited(writer);
        using (writer.Block($"public void WriteJson({KnownType.Utf8JsonWriter} writer)"))
        using (writer.Block("switch (_case)"))
        {
            foreach (var one in cases)
            {
                writer.Line(FormattableString.Invariant($"case {one.Number}: {JsonWriteText.Value(one.TypeRef, one.ValueOf(""))}; break;"));
            }

            writer.Line("default: writer.WriteNullValue(); break;");
        }

        var reads = new JsonReadText(types);
        writer.Gap();
        using (writer.Block($"private static {union} ReadCase(int number, {Parameters}) => number switch", "};"))
        {
            foreach (var one in cases.Take(cases.Count - 1))
            {
                // What cannot be read as a date is no date here.
                var orDefault = CSharpTypes.IsNullWhenUnreadable(one.TypeRef) ? ".GetValueOrDefault()" : "";
                writer.Line(
                    FormattableString.Invariant($"{one.Number - 1} => new({reads.Value(one.TypeRef, isNullable: false)}{orDefault}),")
                );
            }

            writer.Line($"_ => new({reads.Value(cases[cases.Count - 1].TypeRef, isNullable: false)}),");
        }
    }

    /// <summary>Checks the value as what it is. Every union of a request has it.</summary>
    public static void WriteCheck(SourceWriter writer, IReadOnlyList<CaseCode> cases)
    {
        writer.Gap();
        using (writer.Block(ObjectCheckEmitter.Method))
        {
            var checks = cases
                .Select(static one => (one.Number, Statements: CheckText.Inside("check", one.ValueOf(""), one.TypeRef)))
                .Where(static one => one.Statements.Count > 0)
                .ToList();
            if (checks.Count == 0)
            {
                return;
            }

            using (writer.Block("switch (_case)"))
            {
                foreach (var (number, statements) in checks)
                {
                    writer.Line(FormattableString.Invariant($"case {number}: {string.Join(" ", statements)} break;"));
                }
            }
        }
    }
}
