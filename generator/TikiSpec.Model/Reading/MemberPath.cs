namespace TikiSpec.Model;

/// <summary>Finds members by the names that extensions use: those of the wire.</summary>
internal sealed class MemberPath(IReadOnlyDictionary<string, TypeModel> types)
{
    public MemberModel? Find(TypeRef? type, string? wireName) =>
        wireName is not null && type is { Kind: TypeKind.Object, Name: { } name } && types.TryGetValue(name, out var found) && found is ObjectModel model
            ? model.Members.FirstOrDefault(member => member.WireName == wireName)
            : null;

    /// <summary>An object of the type cannot be made from <paramref name="member"/> alone.</summary>
    public bool HasOtherRequired(TypeRef type, MemberModel member) =>
        type.Name is { } name && types.TryGetValue(name, out var found) && found is ObjectModel model
        && model.Members.Any(other => other.IsRequiredInCode && other.WireName != member.WireName);

    /// <summary>The C# path to <c>paging.last_page</c>, with <c>?.</c> behind what may be null; null where it leads nowhere.</summary>
    public string? Access(TypeRef? type, string path)
    {
        var access = "";
        var separator = "";
        foreach (var step in path.Split('.'))
        {
            if (Find(type, step) is not { } member)
            {
                return null;
            }

            access += separator + member.Name;
            separator = member.IsNullable ? "?." : ".";
            type = member.Type;
        }

        return type?.Kind is TypeKind.Int32 or TypeKind.Int64 ? access : null;
    }
}
