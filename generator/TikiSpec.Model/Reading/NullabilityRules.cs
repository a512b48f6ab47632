using TikiSpec.Model.Declarations;

namespace TikiSpec.Model.Reading;

/// <summary>Decides which C# properties may be null and which are <c>required</c>.</summary>
/// <remarks>
/// What a request can hold follows the document to the letter: required properties must be given, all others may be
/// left out, lists too. What only
/// responses hold follows what is comfortable and true: a list is never null (absent reads as empty), a required
/// property is never null (absent reads
/// as the empty value of its type and is told as drift), and a date is always nullable, because there is no empty date
/// to read an unreadable one as.
/// </remarks>
internal sealed class NullabilityRules(IReadOnlyList<ObjectModel> types, TypeReach reach)
{
    private readonly RequiredCycles _cycles = new(types);

    public ObjectModel Apply(ObjectModel type)
    {
        var isInRequest = reach.IsInRequest(type.Name);
        return type with
        {
            IsInRequest = isInRequest,
            IsInResponse = reach.IsInResponse(type.Name),
            Properties = type
                .Properties.Select(property => isInRequest ? OfRequest(type, property) : OfResponse(type, property))
                .ToEquatableList(),
        };
    }

    // A read-only property is not the caller's to give: as null it is left out of what is sent.
    private PropertyModel OfRequest(ObjectModel type, PropertyModel property)
    {
        var mustBeGiven = property.IsRequired && !property.AllowsNull && !property.IsReadOnly && !_cycles.IsOnCycle(type, property);
        return property with { IsNullable = !mustBeGiven, IsRequiredInCode = mustBeGiven };
    }

    private PropertyModel OfResponse(ObjectModel type, PropertyModel property) =>
        property with
        {
            IsRequiredInCode = false,
            IsNullable = property.Type.Kind switch
            {
                TypeKind.List or TypeKind.Csv or TypeKind.Map => false,
                _ when CSharpTypes.IsNullWhenUnreadable(property.Type) => true,
                _ => !property.IsRequired || property.AllowsNull || property.IsWriteOnly || _cycles.IsOnCycle(type, property),
            },
        };
}
