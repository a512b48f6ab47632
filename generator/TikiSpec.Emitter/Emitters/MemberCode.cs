using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>A member of a record with the names that code about it uses.</summary>
/// <param name="Model">The member.</param>
/// <param name="Index">Its place in the table of names.</param>
/// <param name="Property">The property's identifier.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Local">A variable that stands for its value, unique within the record.</param>
/// <param name="Mark">A variable that says whether its documented name came, for a member with an alias.</param>
internal sealed record MemberCode(MemberModel Model, int Index, string Property, string Type, string Local, string Mark)
{
    public TypeRef TypeRef => Model.Type;

    public bool IsNullable => Model.IsNullable;

    /// <summary>Unreadable dates are null, and their text is kept.</summary>
    public bool IsDate => TypeText.IsDate(Model.Type);

    public static IReadOnlyList<MemberCode> Of(ObjectModel model, TypeText types)
    {
        var words = Enumerable.Range(0, RequiredMembers.Words(model.Members.Count)).Select(RequiredMembers.Seen);
        // The variables and parameters of ReadJson and WriteJson, and the properties, which a variable of the same name would hide.
        var names = new UniqueNames(words
            .Concat(["reader", "writer", "json", "additional", "member", "item", "value"])
            .Concat(model.Members.Select(static member => CSharpIdentifier.Of(member.Name))));
        return [.. model.Members.Select((member, index) => new MemberCode(
            member,
            index,
            CSharpIdentifier.Of(member.Name),
            types.Of(member.Type, member.IsNullable),
            names.Take(CSharpIdentifier.Lowered(member.Name)),
            names.Take("has" + member.Name)))];
    }
}
