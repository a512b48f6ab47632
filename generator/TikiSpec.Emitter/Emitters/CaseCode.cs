using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>A type of a union with the names that code about it uses.</summary>
/// <param name="TypeRef">The type.</param>
/// <param name="Number">What the union remembers it by: from 1 on, as it is tried.</param>
/// <param name="Declaration">The case as code sees it.</param>
/// <param name="Type">Its type in full.</param>
internal sealed record CaseCode(TypeRef TypeRef, int Number, CaseDeclaration Declaration, string Type)
{
    public string Parameter => Declaration.Parameter;

    public bool IsValueType => Declaration.Type.IsValueType;

    /// <summary>The field of a value type: the others share one.</summary>
    public string Field => FormattableString.Invariant($"_item{Number}");

    /// <summary>The value, where the union is of this case.</summary>
    public string ValueOf(string union) => IsValueType ? union + Field : $"(({Type}){union}_item!)";

    /// <summary>In the order in which they are tried; the one for what is none of them last.</summary>
    public static IReadOnlyList<CaseCode> Of(UnionModel model, UnionDeclaration declaration, TypeText types) =>
        [
            .. model
                .Cases.Select(static one => (one.Name, one.Type))
                .Append((Name: UnionDeclaration.Unknown, Type: TypeRef.Any))
                .Select(
                    (one, index) => (one.Type, Number: index + 1, Declaration: declaration.Cases.First(known => known.Name == one.Name))
                )
                .Select(one => new CaseCode(one.Type, one.Number, one.Declaration, types.Of(one.Declaration.Type))),
        ];
}
