using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes what a record is compared by and shows: its members in one list, from which the runtime makes
/// equality, hash code and text. Written out by the compiler or by us, these three are a third of what a client
/// compiles to, and nobody calls most of them.</summary>
/// <remarks>
/// <code>
/// private object?[] _members() => new object?[] { ProductId, ApiEquality.Of(Images), AdditionalProperties };
///
/// public bool Equals(Product? other) =>
///     ReferenceEquals(this, other) || (other is not null &amp;&amp; ApiRecord.Equals(_members(), other._members()));
///
/// public override int GetHashCode() => ApiRecord.GetHashCode(_members());
///
/// private bool PrintMembers(StringBuilder builder) => ApiRecord.Print(builder,
/// "ProductId,Images,AdditionalProperties", _members());
/// </code>
/// </remarks>
internal static class MembersEmitter
{
    /// <summary>A struct that shows its value as its text: the compiler would write this member out, and nothing calls
    /// it.</summary>
    public const string PrintsNothing = "private bool PrintMembers(global::System.Text.StringBuilder builder) => false;";

    /// <summary>C# compares lists, maps and bytes by reference, and shows the name of their type. What the compiler
    /// makes of several properties by itself is longer than this.</summary>
    public static bool AreWanted(IReadOnlyList<(string Name, TypeRef Type)> properties) =>
        properties.Count > 1 || properties.Any(static property => TypeText.IsCollection(property.Type));

    /// <param name="writer">Takes the code.</param>
    /// <param name="record">The record's name.</param>
    /// <param name="properties">The properties, as declared.</param>
    /// <param name="hasAdditional">The record keeps undeclared properties.</param>
    public static void Write(SourceWriter writer, string record, IReadOnlyList<(string Name, TypeRef Type)> properties, bool hasAdditional)
    {
        string[] more = hasAdditional ? ["AdditionalProperties"] : [];
        var values = properties.Select(static property => ValueEquality.Member(property.Name, property.Type)).Concat(more);
        var names = properties.Select(static property => property.Name.TrimStart('@')).Concat(more);
        writer.Gap();
        writer.Line($"private object?[] _members() => new object?[] {{ {string.Join(", ", values)} }};");
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public bool Equals({record}? other) =>");
        using (writer.Indented())
        {
            writer.Line(
                $"ReferenceEquals(this, other) || (other is not null && {KnownType.ApiRecord}.Equals(_members(), other._members()));"
            );
        }

        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public override int GetHashCode() => {KnownType.ApiRecord}.GetHashCode(_members());");
        writer.Gap();
        writer.Line("private bool PrintMembers(global::System.Text.StringBuilder builder) =>");
        using (writer.Indented())
        {
            writer.Line($"{KnownType.ApiRecord}.Print(builder, {CSharpLiteral.Of(string.Join(",", names))}, _members());");
        }
    }
}
