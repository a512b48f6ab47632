using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Units;

/// <summary>The names of before of one spec: what its types, groups and enums have beside what the document
/// gives.</summary>
public sealed record AliasesUnit : EmitUnit
{
    public required AliasDeclarations Aliases { get; init; }

    /// <summary>The records that have a name of before, or a property that has one, as they are.</summary>
    public required EquatableList<RecordDeclaration> Records { get; init; }

    /// <summary>The unions as they are: such a type may hold one that has a name of before.</summary>
    public required EquatableList<UnionDeclaration> Unions { get; init; }
}
