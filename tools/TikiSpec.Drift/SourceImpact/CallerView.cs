using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>What a change of a declaration means to code that was written before it and that implements no interface of
/// the client.</summary>
/// <param name="after">The types that there are now.</param>
internal sealed class CallerView(ApiDeclarations after)
{
    private readonly HashSet<string> _openEnums = new(
        after.Types.OfType<OpenEnumDeclaration>().Select(static type => type.Name),
        StringComparer.Ordinal
    );

    /// <summary>Null where nothing changed.</summary>
    /// <param name="isNewOwner">The type or operation that has the declaration is new itself.</param>
    public SourceVerdict? Verdict(object? before, object? after, bool isNewOwner) =>
        (before, after) switch
        {
            (_, null) => SourceVerdict.Breaking,
            // Match takes a function for each case.
            (null, PropertyDeclaration { IsRequired: true } or CaseDeclaration) when !isNewOwner => SourceVerdict.Breaking,
            (null, _) => SourceVerdict.Additive,
            _ when before.Equals(after) => null,
            _ when !Compiles(before, after) => SourceVerdict.Breaking,
            _ => !IsObsolete(before) && IsObsolete(after) ? SourceVerdict.Warning : SourceVerdict.Additive,
        };

    public static bool IsObsolete(object? declaration) =>
        declaration switch
        {
            TypeDeclaration type => type.IsObsolete,
            PropertyDeclaration property => property.IsObsolete,
            EnumValueDeclaration value => value.IsObsolete,
            MethodDeclaration method => method.IsObsolete,
            _ => false,
        };

    private bool Compiles(object before, object after) =>
        (before, after) switch
        {
            // An enum's underlying type is only seen through casts, which work as before.
            (ClosedEnumDeclaration, ClosedEnumDeclaration) => true,
            (TypeDeclaration old, TypeDeclaration @new) => IsStill(old, @new) && old.Bases.All(@new.Bases.Contains),
            // Read and set: the type must be the same in both directions.
            (PropertyDeclaration old, PropertyDeclaration @new) => old.Type == @new.Type
                && (@new.IsInit || !old.IsInit)
                && (old.IsRequired || !@new.IsRequired),
            // Declared headers are further properties of the response that there was.
            (MethodDeclaration old, MethodDeclaration @new) => old.ReturnType == @new.ReturnType
                && (old.Headers is null || old.Headers == @new.Headers)
                && Takes(old.Parameters, @new.Parameters),
            (EnumValueDeclaration, EnumValueDeclaration) => true,
            _ => false,
        };

    /// <summary>A class that became a record can do what it could; a record that became a class is no longer copied by
    /// <c>with</c>, nor compared by its values.</summary>
    private static bool IsStill(TypeDeclaration before, TypeDeclaration after) =>
        before.Keywords == after.Keywords || (before, after) is (RecordDeclaration { IsPlain: true }, RecordDeclaration);

    /// <summary>By position and by name, with what may be left out and without it.</summary>
    private bool Takes(EquatableList<ParameterDeclaration> before, EquatableList<ParameterDeclaration> after) =>
        after.Count >= before.Count
        && before
            .Zip(
                after,
                (old, @new) => old.Name == @new.Name && (old.Default is null || @new.Default is not null) && Takes(@new.Type, old.Type)
            )
            .All(static takes => takes)
        && after.Skip(before.Count).All(static added => added.Default is not null);

    /// <summary>Whether a value of one type can be given where another is wanted, without a cast and without a
    /// warning.</summary>
    private bool Takes(CSharpType wanted, CSharpType given)
    {
        if (wanted == given || wanted == given.OrNull())
        {
            return true;
        }

        if (given.IsNullable && !wanted.IsNullable && wanted != CSharpTypes.Any)
        {
            return false;
        }

        var (to, from) = (wanted with { IsNullable = false }, given with { IsNullable = false });
        return Converts(from, given.IsNullable, to)
            || (to.Name == "IReadOnlyList" && from.Name == to.Name && TakesItem(to.Arguments[0], from.Arguments[0]));
    }

    /// <summary>Only references are covariant.</summary>
    private static bool TakesItem(CSharpType wanted, CSharpType given) => !given.IsValueType && wanted == given.OrNull();

    private bool Converts(CSharpType from, bool isNullable, CSharpType to) =>
        (from.Name, to.Name) switch
        {
            ("int", "long" or "decimal" or "double") or ("long", "decimal" or "double") => true,
            ("string", "ApiValue") => true,
            ("int" or "long" or "decimal" or "bool", "ApiValue") => !isNullable,
            ("string", var name) => !isNullable && to.Namespace is null && _openEnums.Contains(name),
            _ => false,
        };
}
