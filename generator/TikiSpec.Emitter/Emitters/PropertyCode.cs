using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>A property of a record with the names that code about it uses.</summary>
/// <param name="Model">The property.</param>
/// <param name="Index">Its place in the table of names.</param>
/// <param name="Property">The property's identifier.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Local">A variable that stands for its value, unique within the record.</param>
/// <param name="Mark">A variable that says whether its documented name came, for a property with an alias.</param>
internal sealed record PropertyCode(PropertyModel Model, int Index, string Property, string Type, string Local, string Mark)
{
    // The variables and parameters of ReadJson and WriteJson.
    private static readonly string[] Variables = ["reader", "writer", "json", "read", "additional", "values", "item", "value"];

    public TypeRef TypeRef => Model.Type;

    public bool IsNullable => Model.IsNullable;

    /// <summary>Unreadable dates are null, and their text is kept.</summary>
    public bool IsDate => CSharpTypes.IsNullWhenUnreadable(Model.Type);

    public static IReadOnlyList<PropertyCode> Of(ObjectModel model, RecordDeclaration declaration, TypeText types)
    {
        // A variable would hide a property of its name.
        var names = new UniqueNames(Variables.Concat(model.Properties.Select(static property => CSharpIdentifier.Of(property.Name))));
        return
        [
            .. model.Properties.Select(
                (property, index) =>
                    new PropertyCode(
                        property,
                        index,
                        CSharpIdentifier.Of(property.Name),
                        types.Of(declaration.Properties[index].Type),
                        names.Take(CSharpIdentifier.Lowered(property.Name)),
                        names.Take("has" + property.Name)
                    )
            ),
        ];
    }
}
