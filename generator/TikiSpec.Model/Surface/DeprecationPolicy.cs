using System.Globalization;

namespace TikiSpec.Model.Surface;

/// <summary>What a project makes of deprecations: a day that it calls today, and whether it wants deprecated operations
/// at all.</summary>
/// <param name="Today">ISO date, or null: nothing is past its sunset then. Never the clock's, so that the same project
/// gives the same code tomorrow.</param>
/// <param name="HidesOperations">Deprecated operations are left out.</param>
public sealed record DeprecationPolicy(string? Today, bool HidesOperations)
{
    public static DeprecationPolicy Default { get; } = new(null, HidesOperations: false);

    /// <summary>A day as a spec and a project write it: <c>2027-01-01</c>.</summary>
    public static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The surface as the project sees it. Types that only a hidden operation has stay: other code may name
    /// them.</summary>
    public ApiSurface Apply(ApiSurface surface) =>
        Today is null && !HidesOperations
            ? surface
            : surface with
            {
                Types = surface.Types.Select(Apply).ToEquatableList(),
                Webhooks = surface.Webhooks.Select(webhook => webhook with { Deprecation = Apply(webhook.Deprecation) }).ToEquatableList(),
                Groups = surface.Groups.Select(Apply).Where(static group => group.Operations.Count > 0).ToEquatableList(),
            };

    private GroupModel Apply(GroupModel group) =>
        group with
        {
            Operations = group
                .Operations.Where(operation => !HidesOperations || operation.Deprecation is null)
                .Select(Apply)
                .ToEquatableList(),
        };

    private OperationModel Apply(OperationModel operation) =>
        operation with
        {
            Deprecation = Apply(operation.Deprecation),
            Parameters = Apply(operation.Parameters),
            Outcome = operation.Outcome is { } outcome ? outcome with { Deprecation = Apply(outcome.Deprecation) } : null,
            Headers = operation.Headers is { } headers ? headers with { Headers = Apply(headers.Headers) } : null,
        };

    private EquatableList<ParameterModel> Apply(EquatableList<ParameterModel> parameters) =>
        parameters.Select(parameter => parameter with { Deprecation = Apply(parameter.Deprecation) }).ToEquatableList();

    private TypeModel Apply(TypeModel type) =>
        type switch
        {
            ObjectModel model => model with
            {
                Deprecation = Apply(model.Deprecation),
                Properties = model
                    .Properties.Select(property => property with { Deprecation = Apply(property.Deprecation) })
                    .ToEquatableList(),
            },
            OpenEnumModel model => model with
            {
                Deprecation = Apply(model.Deprecation),
                Values = model.Values.Select(value => value with { Deprecation = Apply(value.Deprecation) }).ToEquatableList(),
            },
            ClosedEnumModel model => model with
            {
                Deprecation = Apply(model.Deprecation),
                Values = model.Values.Select(value => value with { Deprecation = Apply(value.Deprecation) }).ToEquatableList(),
            },
            _ => type with { Deprecation = Apply(type.Deprecation) },
        };

    private DeprecationModel? Apply(DeprecationModel? deprecation) =>
        deprecation is null ? null : deprecation with { IsPastSunset = IsPast(deprecation.Sunset) };

    // Of one form, dates are in the order of their texts. On the day itself it may be gone.
    private bool IsPast(string? sunset) =>
        Today is not null && sunset is not null && IsDate(sunset) && string.CompareOrdinal(sunset, Today) <= 0;
}
