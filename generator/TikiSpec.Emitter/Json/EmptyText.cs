using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Json;

/// <summary>What a value is before anything was read: the empty value of its type, or null where that is
/// allowed.</summary>
internal sealed class EmptyText(TypeText types)
{
    /// <summary>The initializer of a property that is never null, or null where C# needs none.</summary>
    public string? Property(TypeRef type) =>
        type switch
        {
            { IsList: true } or { IsSeparated: true } => $"{KnownType.ApiList}.Absent<{ItemOf(type)}>()",
            { IsMap: true } => $"{KnownType.ApiMap}.Absent<{ItemOf(type)}>()",
            { IsObject: true } => $"{KnownType.ApiJson}.Empty<{types.Of(type)}>()",
            _ => ScalarTable.Find(type)?.Empty,
        };

    private string ItemOf(TypeRef type) => types.Of(CSharpTypes.Item(type));
}
