using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Naming;

namespace TikiSpec.Emitter.Surface;

/// <summary>Keeps the names that a project's committed surface has and the document no longer gives, so that nothing
/// breaks in one step.</summary>
/// <remarks>They are kept until the document's next major version, and for as long as their lines stand in the
/// file.</remarks>
public static class SurfaceAliases
{
    /// <summary>The surface with the names of before; the same where nothing was renamed.</summary>
    public static ApiSurface Keep(ApiSurface surface, SurfaceBaseline baseline)
    {
        var lines = baseline.LinesOf(surface.Name);
        if (lines.Count == 0)
        {
            return surface;
        }

        var before = SurfaceOutline.Read(lines);
        var now = SurfaceOutline.Read(SurfaceText.Write(surface).Split('\n'));
        if (now.Major > before.Major)
        {
            return surface;
        }

        var renames = new SurfaceRenames(before, now);
        var found = new RenamedNames(before, now, renames).All().ToList();
        var aliases = found
            .Concat(before.Aliases.Select(AliasLine.Read).OfType<AliasModel>().Select(alias => Moved(alias, found, renames)))
            .Where(alias => !(now.Major > alias.Since) && IsSound(alias, now))
            .GroupBy(static alias => (alias.Kind, alias.FullName, Parameters: string.Join(",", alias.Parameters)))
            .Select(static same => same.First())
            .OrderBy(AliasLine.Of, StringComparer.Ordinal)
            .ToEquatableList();
        return aliases.Count == 0
            ? surface
            : surface with
            {
                Aliases = aliases,
                Types = Relaxed(surface.Types, aliases),
                Groups = Overloaded(surface.Groups, aliases),
            };
    }

    /// <summary>A name that was kept already leads to where its target leads now.</summary>
    private static AliasModel Moved(AliasModel alias, List<AliasModel> found, SurfaceRenames renames)
    {
        var owner = renames.Types.TryGetValue(alias.Owner, out var type) ? type : alias.Owner;
        var target = alias.Kind switch
        {
            AliasKind.Type => renames.Translated(alias.Target),
            AliasKind.Property => found
                .Find(other => other.Kind == alias.Kind && other.Owner == owner && other.Name == alias.Target)
                ?.Target,
            AliasKind.Method or AliasKind.Group => found.Find(other => other.Kind == alias.Kind && other.FullName == alias.Target)?.Target,
            _ => null,
        };
        return alias with { Owner = owner, Target = target ?? alias.Target };
    }

    private static bool IsSound(AliasModel alias, SurfaceOutline now) =>
        alias.Kind switch
        {
            AliasKind.Type => now.Find(alias.Target) is not null && now.Find(alias.Name) is null,
            AliasKind.Group => now.HasGroup(alias.Target)
                && !now.HasGroup(alias.Name)
                && GroupDeclaration.TypeNamesOf(alias.Name).All(name => now.Find(name) is null),
            AliasKind.Property => now.Find(alias.Owner) is { } type
                && type.Properties.Exists(property => property.Name == alias.Target)
                && !type.Properties.Exists(property => property.Name == alias.Name),
            AliasKind.Option => now.Find(alias.Owner) is { } options
                && !options.Properties.Exists(property => property.Name == alias.Name)
                && now.Operations.Any(operation =>
                    operation.OptionsName == alias.Owner
                    && operation.Parameters.Exists(one => !one.IsOptional && PascalName.Lowered(one.Name) == alias.Target)
                ),
            AliasKind.Value => now.Find(alias.Owner) is { } values && !values.Values.Exists(value => value.Name == alias.Name),
            _ => now.HasGroup(alias.Owner)
                && now.Operations.SelectMany(static operation => operation.Methods)
                    .Any(method => $"{method.Group}.{method.Name}" == alias.Target),
        };

    private static EquatableList<GroupModel> Overloaded(EquatableList<GroupModel> groups, IReadOnlyCollection<AliasModel> aliases)
    {
        var names = new HashSet<string>(
            aliases
                .Where(static alias => alias.Kind == AliasKind.Method && alias.FullName == alias.Target)
                .Select(static alias => alias.Target),
            StringComparer.Ordinal
        );
        return names.Count == 0
            ? groups
            : groups
                .Select(group =>
                    group with
                    {
                        Operations = group
                            .Operations.Select(operation =>
                                operation with
                                {
                                    HasNameBefore = names.Contains($"{group.Name}.{operation.MethodName}Async"),
                                }
                            )
                            .ToEquatableList(),
                    }
                )
                .ToEquatableList();
    }

    /// <summary>A property that a record must be given can be given by its old name as well, which the compiler's
    /// <c>required</c> does not know.</summary>
    private static EquatableList<TypeModel> Relaxed(EquatableList<TypeModel> types, IReadOnlyCollection<AliasModel> aliases)
    {
        var names = new HashSet<string>(
            aliases.Where(static alias => alias.Kind == AliasKind.Property).Select(static alias => $"{alias.Owner}.{alias.Target}"),
            StringComparer.Ordinal
        );
        return types
            .Select(type =>
                type is ObjectModel model && model.Properties.Any(property => IsOne(model, property))
                    ? model with
                    {
                        Properties = model
                            .Properties.Select(property => IsOne(model, property) ? property with { IsRequiredInCode = false } : property)
                            .ToEquatableList(),
                    }
                    : type
            )
            .ToEquatableList();

        bool IsOne(ObjectModel model, PropertyModel property) =>
            property.IsRequiredInCode && names.Contains($"{model.Name}.{property.Name}");
    }
}
