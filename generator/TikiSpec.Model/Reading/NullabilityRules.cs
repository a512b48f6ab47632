namespace TikiSpec.Model;

/// <summary>Decides which C# properties may be null and which are <c>required</c>.</summary>
/// <remarks>
/// What a request can hold follows the document to the letter: required members must be given, all others may be left out, lists too. What only
/// answers hold follows what is comfortable and true: a list is never null (absent reads as empty), a required member is never null (absent reads
/// as the empty value of its type and is told as drift), and a date is always nullable, because there is no empty date to read an unreadable one as.
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
            Members = type.Members.Select(member => isInRequest ? OfRequest(type, member) : OfResponse(type, member)).ToEquatableList(),
        };
    }

    // A read-only member is not the caller's to give: as null it is left out of what is sent.
    private MemberModel OfRequest(ObjectModel type, MemberModel member)
    {
        var mustBeGiven = member.IsRequired && !member.AllowsNull && !member.IsReadOnly && !_cycles.IsOnCycle(type, member);
        return member with { IsNullable = !mustBeGiven, IsRequiredInCode = mustBeGiven };
    }

    private MemberModel OfResponse(ObjectModel type, MemberModel member) => member with
    {
        IsRequiredInCode = false,
        IsNullable = member.Type.Kind switch
        {
            TypeKind.List or TypeKind.Csv or TypeKind.Map => false,
            TypeKind.DateTime or TypeKind.Date or TypeKind.TikiDateTime => true,
            _ => !member.IsRequired || member.AllowsNull || member.IsWriteOnly || _cycles.IsOnCycle(type, member),
        },
    };
}
