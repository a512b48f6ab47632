using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

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
    public static void Write(SourceWriter writer, NeedsModel? needs, IReadOnlyList<PropertyCode> properties)
    {
        var wireNames = properties.ToDictionary(static property => property.Model.Name, static property => property.Model.WireName);
        writer.Gap();
        using (writer.Block($"internal void CheckRequest({KnownType.RequestCheck} check)"))
        {
            // What only responses have is nobody's to give.
            foreach (var property in properties.Where(static property => !property.Model.IsReadOnly))
            {
                var name = CSharpLiteral.Of(property.Model.WireName);
                if (AbsentProperties.IsNoted(property))
                {
                    writer.Line($"check.Given({name}, {AbsentProperties.IsLeft(property, property.Property)});");
                }

                foreach (
                    var statement in CheckText.Statements(
                        "check",
                        name,
                        property.Property,
                        property.TypeRef,
                        property.IsNullable,
                        property.Model.Constraints
                    )
                )
                {
                    writer.Line(statement);
                }
            }

            foreach (var statement in needs is null ? [] : Needs(needs, wireNames))
            {
                writer.Line(statement);
            }
        }
    }

    private static IEnumerable<string> Needs(NeedsModel needs, Dictionary<string, string> wireNames)
    {
        if (needs.Any.Count > 0)
        {
            yield return $"check.AnyOf({CSharpLiteral.Of(string.Join(" or ", needs.Any.Select(name => wireNames[name])))}, {string.Join(", ", needs.Any.Select(CSharpIdentifier.Of))});";
        }

        foreach (var (property, _, needed) in needs.With)
        {
            yield return $"check.With({Named(property)}, {Named(needed)});";
        }

        foreach (var (property, element, needed) in needs.Within)
        {
            yield return $"check.Within({Named(property)}, static element => element.{CSharpIdentifier.Of(element!)}, {Named(needed)});";
        }

        string Named(string property) => $"{CSharpLiteral.Of(wireNames[property])}, {CSharpIdentifier.Of(property)}";
    }
}
