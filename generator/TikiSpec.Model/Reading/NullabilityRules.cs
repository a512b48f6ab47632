using TikiSpec.Model.Declarations;

namespace TikiSpec.Model.Reading;

/// <summary>Decides which C# properties may be null and which are <c>required</c>.</summary>
/// <remarks>
/// What a request can hold follows the document to the letter: required properties must be given, all others may be
/// left out, lists too. What only responses hold follows what is comfortable and true: a list is never null (absent
/// reads as empty), a required property is never null (absent reads as the empty value of its type and is told as
/// drift), and a date is always nullable, because there is no empty date to read an unreadable one as.
/// </remarks>
internal sealed class NullabilityRules(IReadOnlyList<ObjectDraft> types)
{
    private readonly RequiredCycles _cycles = new(types);

    // A read-only property is not the caller's to give: as null it is left out of what is sent.
    public bool IsRequiredInCode(ObjectDraft type, PropertyDraft property, bool isInRequest) =>
        isInRequest && property is { IsRequired: true, AllowsNull: false, IsReadOnly: false } && !_cycles.IsOnCycle(type, property);

    public bool IsNullable(ObjectDraft type, PropertyDraft property, bool isInRequest) =>
        isInRequest
            ? !IsRequiredInCode(type, property, isInRequest)
            : property switch
            {
                { Type: { IsList: true } or { IsMap: true } or { IsSeparated: true } } => false,
                _ when CSharpTypes.IsNullWhenUnreadable(property.Type) => true,
                _ => !property.IsRequired || property.AllowsNull || property.IsWriteOnly || _cycles.IsOnCycle(type, property),
            };
}
