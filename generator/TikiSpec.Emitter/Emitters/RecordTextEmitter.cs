using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes what ToString shows of a record with lists or maps, of which C# would show the name of a
/// type.</summary>
/// <remarks>
/// <code>
/// private bool PrintMembers(StringBuilder builder) =>
///     ApiRecordText.Print(builder,
///         ("ProductId", ProductId),
///         ("Images", Images));
/// </code>
/// </remarks>
internal static class RecordTextEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="properties">The properties, as declared.</param>
    /// <param name="hasAdditional">The record keeps undeclared properties.</param>
    public static void Write(SourceWriter writer, IReadOnlyList<(string Name, TypeRef Type, string Text)> properties, bool hasAdditional)
    {
        if (!properties.Any(static property => TypeText.IsCollection(property.Type)))
        {
            return;
        }

        var names = properties.Select(static property => property.Name).Concat(hasAdditional ? ["AdditionalProperties"] : []);
        writer.Gap();
        writer.Line("private bool PrintMembers(global::System.Text.StringBuilder builder) =>");
        using (writer.Indented())
        {
            writer.Line($"{KnownType.ApiRecordText}.Print(builder,");
            using (writer.Indented())
            {
                writer.Separated([.. names.Select(static name => $"({CSharpLiteral.Of(name.TrimStart('@'))}, {name})")], ",", ");");
            }
        }
    }
}
