namespace TikiSpec.Emitter;

/// <summary>Writes the method that checks a record of a request before it is sent.</summary>
/// <remarks>
/// <code>
/// internal void CheckRequest(RequestCheck check)
/// {
///     check.Required("sku", Sku);
///     check.AtLeast("price", Price, 0m, isExclusive: true);
/// }
/// </code>
/// Every record of a request has one, so that a record that holds another need not know what that one has to check.
/// </remarks>
internal static class ObjectCheckEmitter
{
    public static void Write(SourceWriter writer, IReadOnlyList<MemberCode> members)
    {
        writer.Gap();
        using (writer.Block($"internal void CheckRequest({KnownType.RequestCheck} check)"))
        {
            // What only answers have is nobody's to give.
            foreach (var member in members.Where(static member => !member.Model.IsReadOnly))
            {
                var name = CSharpLiteral.Of(member.Model.WireName);
                foreach (var statement in CheckText.Statements("check", name, member.Property, member.TypeRef, member.IsNullable, member.Model.Constraints))
                {
                    writer.Line(statement);
                }
            }
        }
    }
}
