using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Plan;

/// <summary>The units of one spec in one namespace.</summary>
internal static class SpecUnits
{
    public static IEnumerable<EmitUnit> Create(PlacedSpec place)
    {
        var deprecated = new DeprecatedTypes(place.Surface.Types);
        var shared = SharedOptions.Of(place);
        return place
            .Surface.Types.Where(static type => type is not OutcomeModel)
            .Select(type => TypeUnit(place, type, deprecated))
            .Concat(place.Surface.Groups.SelectMany(group => OutcomeUnits(place, group, deprecated)))
            .Concat(place.Surface.Groups.SelectMany(group => HeadersUnits(place, group, deprecated)))
            .Concat(shared.Groups.SelectMany(group => OptionsUnits(place, shared, group, deprecated)))
            .Concat(SharedOptionsUnits(place, shared, deprecated))
            .Concat(shared.Groups.Select(group => GroupUnit(place, group, deprecated)))
            .Append(EndpointsUnit(place))
            .Concat(WebhooksUnits(place, deprecated))
            .Concat(AliasUnits.Create(place, deprecated))
            .Concat(place.Surface.Types.Any(static type => type is UnionModel) ? [UnionAttributeUnit.Only] : []);
    }

    public static EmitUnit TypeUnit(PlacedSpec place, TypeModel type, DeprecatedTypes deprecated) =>
        type switch
        {
            ObjectModel model => new ObjectUnit
            {
                HintName = place.HintName(model.Name),
                Namespace = place.TypesNamespace,
                IsPublic = place.IsPublic,
                Model = model,
                UsesDeprecatedTypes =
                    model.Deprecation is null && deprecated.IsUsedBy(model.Properties.Select(static property => property.Type)),
            },
            OpenEnumModel model => new OpenEnumUnit
            {
                HintName = place.HintName(model.Name),
                Namespace = place.TypesNamespace,
                IsPublic = place.IsPublic,
                Model = model,
            },
            ClosedEnumModel model => new ClosedEnumUnit
            {
                HintName = place.HintName(model.Name),
                Namespace = place.TypesNamespace,
                IsPublic = place.IsPublic,
                Model = AliasUnits.WithAliases(place, model),
            },
            UnionModel model => new UnionUnit
            {
                HintName = place.HintName(model.Name),
                Namespace = place.TypesNamespace,
                IsPublic = place.IsPublic,
                Model = model,
                UsesDeprecatedTypes = model.Deprecation is null && deprecated.IsUsedBy(model.Cases.Select(static one => one.Type)),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, "The plan does not know this kind of type."),
        };

    private static IEnumerable<EmitUnit> OptionsUnits(
        PlacedSpec place,
        SharedOptions shared,
        GroupModel group,
        DeprecatedTypes deprecated
    ) =>
        from operation in @group.Operations
        let parameters = operation.OptionalParameters.Where(static parameter => !parameter.IsShared).ToEquatableList()
        select new OptionsUnit
        {
            HintName = place.HintName(operation.OptionsName),
            Namespace = place.TypesNamespace,
            IsPublic = place.IsPublic,
            Name = operation.OptionsName,
            Group = @group.Name,
            Method = operation.MethodName,
            IsOverloaded = operation.IsOverloaded,
            Base = operation.HasSharedOptions ? shared.Name : null,
            Parameters = parameters,
            Declaration = AliasUnits.OptionsOf(place, operation),
            UsesDeprecatedTypes = deprecated.IsUsedBy(parameters.Select(static parameter => parameter.Type)),
        };

    private static IEnumerable<EmitUnit> SharedOptionsUnits(PlacedSpec place, SharedOptions shared, DeprecatedTypes deprecated) =>
        shared.Name is not { } name
            ? []
            :
            [
                new SharedOptionsUnit
                {
                    HintName = place.HintName(name),
                    Namespace = place.TypesNamespace,
                    IsPublic = place.IsPublic,
                    Name = name,
                    Parameters = shared.Parameters,
                    UsesDeprecatedTypes = deprecated.IsUsedBy(shared.Parameters.Select(static parameter => parameter.Type)),
                },
            ];

    private static IEnumerable<EmitUnit> OutcomeUnits(PlacedSpec place, GroupModel group, DeprecatedTypes deprecated) =>
        from operation in @group.Operations
        let outcome = operation.Outcome
        where outcome is not null
        select new OutcomeUnit
        {
            HintName = place.HintName(outcome.Name),
            Namespace = place.TypesNamespace,
            IsPublic = place.IsPublic,
            Model = outcome,
            Group = @group.Name,
            Method = operation.MethodName,
            IsOverloaded = operation.IsOverloaded,
            UsesDeprecatedTypes = deprecated.IsUsedBy(outcome.TypesWithin()),
            NamesBefore = AliasUnits.NamesBefore(place, outcome),
        };

    private static IEnumerable<EmitUnit> HeadersUnits(PlacedSpec place, GroupModel group, DeprecatedTypes deprecated) =>
        from operation in @group.Operations
        let headers = operation.Headers
        where headers is not null
        select new HeadersUnit
        {
            HintName = place.HintName(headers.Name),
            Namespace = place.TypesNamespace,
            IsPublic = place.IsPublic,
            Model = headers,
            Group = @group.Name,
            Method = operation.MethodName,
            IsOverloaded = operation.IsOverloaded,
            UsesDeprecatedTypes = deprecated.IsUsedBy(headers.Headers.Select(static header => header.Type)),
        };

    private static GroupUnit GroupUnit(PlacedSpec place, GroupModel group, DeprecatedTypes deprecated) =>
        new()
        {
            HintName = place.HintName(GroupDeclaration.ClassOf(group.Name)),
            Namespace = place.TypesNamespace,
            IsPublic = place.IsPublic,
            Model = group,
            UsesDeprecatedTypes = deprecated.IsUsedBy(group.Operations.SelectMany(static operation => operation.TypesWithin())),
            HasNameBefore = place.Aliases.Groups.Any(alias => alias.Target == group.Name),
        };

    private static IEnumerable<EmitUnit> WebhooksUnits(PlacedSpec place, DeprecatedTypes deprecated) =>
        WebhooksDeclaration.Of(place.Surface) is not { } declaration
            ? []
            :
            [
                new WebhooksUnit
                {
                    HintName = place.HintName(declaration.Name),
                    Namespace = place.TypesNamespace,
                    IsPublic = place.IsPublic,
                    Name = declaration.Name,
                    Title = place.Surface.Title,
                    Webhooks = place.Surface.Webhooks,
                    UsesDeprecatedTypes = deprecated.IsUsedBy(place.Surface.Webhooks.Select(static webhook => webhook.Payload)),
                },
            ];

    private static EndpointsUnit EndpointsUnit(PlacedSpec place) =>
        new()
        {
            HintName = place.HintName(place.RootName),
            Namespace = place.TypesNamespace,
            IsPublic = place.IsPublic,
            SpecName = place.Surface.Name,
            RootName = place.RootName,
            Title = place.Surface.Title,
            Description = place.Surface.Description,
            Servers = place.Surface.Servers,
            SecuritySchemes = place.Surface.SecuritySchemes,
            RateLimit = place.Surface.RateLimit,
            Groups = place
                .Surface.Groups.Select(static group => new GroupProperty(group.Name, group.Name, group.Description))
                .Concat(place.Aliases.Groups.Select(static alias => GroupProperty.Of(alias)))
                .ToEquatableList(),
        };
}
