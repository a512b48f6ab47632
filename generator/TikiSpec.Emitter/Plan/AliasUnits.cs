using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Plan;

/// <summary>The units of the names that a spec's types and methods had before.</summary>
internal static class AliasUnits
{
    // No C# name has a hyphen: no type's own file is called so.
    private const string FileName = "Names-Before";

    public static IEnumerable<EmitUnit> Create(PlacedSpec place, DeprecatedTypes deprecated)
    {
        if (place.Surface.Aliases.Count == 0)
        {
            return [];
        }

        var aliases = place.Aliases;
        var types = aliases
            .Types.Select(alias => (alias, place.Surface.Types.FirstOrDefault(type => type.Name == alias.Target)))
            .Where(static pair => pair.Item2 is ObjectModel or OpenEnumModel or UnionModel)
            .Select(pair =>
                SpecUnits.TypeUnit(
                    place,
                    pair.Item2! with
                    {
                        Name = pair.alias.Name,
                        Deprecation = AliasDeclarations.Deprecation(pair.alias.Target),
                    },
                    deprecated
                )
            );
        return types.Append(
            new AliasesUnit
            {
                HintName = place.HintName(FileName),
                Namespace = place.TypesNamespace,
                IsPublic = place.IsPublic,
                Aliases = aliases,
                Records = Records(place),
                Unions = place.Surface.Types.OfType<UnionModel>().Select(UnionDeclaration.Of).ToEquatableList(),
            }
        );
    }

    /// <summary>Old names of an operation's successes: these have no unit of their own.</summary>
    public static EquatableList<string> NamesBefore(PlacedSpec place, OutcomeModel outcome) =>
        place.Aliases.Types.Where(type => type.Target == outcome.Name).Select(static type => type.Name).ToEquatableList();

    /// <summary>An operation's options: a record whatever is left in them and whatever the rule where a form of before
    /// copies them.</summary>
    public static RecordDeclaration OptionsOf(PlacedSpec place, OperationModel operation)
    {
        var options = RecordDeclaration.OptionsOf(operation);
        return AreCopied(options.Name, place.Aliases) ? options with { IsPlain = false } : options;
    }

    /// <summary>Options keep properties by names that they had before, which callers may copy them with, or a method of
    /// before copies them with what was a parameter of its own.</summary>
    private static bool AreCopied(string options, AliasDeclarations aliases) =>
        aliases.Options.Any(option => option.Owner == options)
        || aliases.Methods.Any(method =>
            method.Options.Count > 0 && method.Target.Parameters.Any(one => one.Role == ParameterRole.Options && one.Type.Name == options)
        );

    /// <summary>A C# enum has its values in one place.</summary>
    public static ClosedEnumModel WithAliases(PlacedSpec place, ClosedEnumModel model)
    {
        var kept = place.Aliases.Values.Where(value => value.Owner == model.Name).ToList();
        return kept.Count == 0
            ? model
            : model with
            {
                Values = model
                    .Values.Concat(
                        kept.Select(static value => new ClosedEnumValue(
                            long.Parse(value.Value, System.Globalization.CultureInfo.InvariantCulture),
                            value.Name,
                            null,
                            AliasDeclarations.Deprecation(value.Target)
                        ))
                    )
                    .ToEquatableList(),
            };
    }

    private static EquatableList<RecordDeclaration> Records(PlacedSpec place)
    {
        var (surface, aliases) = (place.Surface, place.Aliases);
        var names = new HashSet<string>(
            aliases
                .Types.Select(static type => type.Target)
                .Concat(aliases.Properties.Select(static one => one.Owner))
                .Concat(aliases.Options.Select(static one => one.Owner)),
            StringComparer.Ordinal
        );
        return surface
            .Types.OfType<ObjectModel>()
            .Select(RecordDeclaration.Of)
            .Concat(surface.Groups.SelectMany(static group => group.Operations).Select(operation => OptionsOf(place, operation)))
            .Concat(surface.Groups.Select(GroupDeclaration.Of).SelectMany(static group => group.Headers))
            .Where(record => names.Contains(record.Name))
            .ToEquatableList();
    }
}
