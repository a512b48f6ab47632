using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the method that checks a record of a request before it is sent.</summary>
/// <remarks>
/// <code>
/// void IRequestModel.CheckRequest(RequestCheck check)
/// {
///     check.Required("sku", Sku);
///     check.AtLeast("price", Price, 0m, isExclusive: true);
/// }
/// </code>
/// Every record of a request has one, so that a record that holds another need not know what that one has to check.
/// </remarks>
internal static class ObjectCheckEmitter
{
    /// <summary>The head of the method.</summary>
    public const string Method = $"void {KnownType.IRequestModel}.CheckRequest({KnownType.RequestCheck} check)";

    public static void Write(SourceWriter writer, ObjectModel model, IReadOnlyList<PropertyCode> properties, AdditionalValues? additional)
    {
        var wireNames = properties.ToDictionary(static property => property.Model.Name, static property => property.Model.WireName);
        writer.Gap();
        using (writer.Block(Method))
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

            if (additional is not null)
            {
                var name = CSharpLiteral.Of(model.AdditionalName!);
                writer.Separated(
                    [.. CheckText.Statements("check", name, additional.Property, additional.Type, isNullable: false, constraints: null)],
                    "",
                    ""
                );
            }

            foreach (var statement in Together(model, wireNames))
            {
                writer.Line(statement);
            }
        }
    }

    /// <summary>What more than one property decides.</summary>
    private static IEnumerable<string> Together(ObjectModel model, Dictionary<string, string> wireNames)
    {
        foreach (var statement in model.Needs is { } needs ? Needs(needs, wireNames) : [])
        {
            yield return statement;
        }

        if (model.Stock is { Ids: { } ids } stock)
        {
            yield return $"check.NoneLeftOut({Named(ids, wireNames)}, {Named(stock.Items, wireNames)}, "
                + $"static element => element.{CSharpIdentifier.Of(stock.Id)});";
        }

        if (model.Variants is { } variants)
        {
            var names = string.Join(", ", variants.WireValues.Select(CSharpLiteral.Of));
            var values = string.Join(", ", variants.Values.Select(static value => "element." + CSharpIdentifier.Of(value)));
            yield return $"check.Options({Named(variants.Labels, wireNames)}, {Named(variants.Items, wireNames)}, [{names}], "
                + $"static element => [{values}]);";
        }
    }

    private static string Named(string property, Dictionary<string, string> wireNames) =>
        $"{CSharpLiteral.Of(wireNames[property])}, {CSharpIdentifier.Of(property)}";

    private static IEnumerable<string> Needs(NeedsModel needs, Dictionary<string, string> wireNames)
    {
        if (needs.Any.Count > 0)
        {
            yield return $"check.AnyOf({CSharpLiteral.Of(string.Join(" or ", needs.Any.Select(name => wireNames[name])))}, "
                + $"{string.Join(", ", needs.Any.Select(CSharpIdentifier.Of))});";
        }

        foreach (var (property, _, needed) in needs.With)
        {
            yield return $"check.With({Named(property, wireNames)}, {Named(needed, wireNames)});";
        }

        foreach (var (property, element, needed) in needs.Within)
        {
            yield return $"check.Within({Named(property, wireNames)}, static element => element.{CSharpIdentifier.Of(element!)}, "
                + $"{Named(needed, wireNames)});";
        }
    }
}
