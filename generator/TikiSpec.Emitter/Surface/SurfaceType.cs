using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Surface;

/// <summary>The lines of a type.</summary>
internal static class SurfaceType
{
    public static IEnumerable<string> Lines(TypeModel type) =>
        type switch
        {
            ObjectModel model => Object(model),
            OpenEnumModel model => OpenEnum(model),
            ClosedEnumModel model => ClosedEnum(model),
            UnionModel model => Union(model),
            OutcomeModel model => Outcome(model),
            _ => throw new ArgumentOutOfRangeException(
                nameof(type),
                type.GetType().Name,
                "The surface text does not know this kind of type."
            ),
        };

    private static IEnumerable<string> Union(UnionModel model)
    {
        var use = (model.IsInRequest ? " request" : "") + (model.IsInResponse ? " response" : "");
        var told = model.Discriminator is null ? "" : $" told apart by {WireText.Quoted(model.Discriminator)}";
        return
        [
            $"type {model.Name}: union{use}{told}",
            .. SurfaceFacts.Deprecation(model.Name, model.Deprecation),
            .. model
                .Cases.OrderBy(static one => one.Name, StringComparer.Ordinal)
                .Select(one => $"case {model.Name}.{one.Name}: {CSharpTypes.Of(one.Type)} <- {WireText.Of(one.Type)}{Test(one.Test)}"),
        ];
    }

    private static string Test(UnionTest test) =>
        string.Concat(
            test.Constants.Select(static constant =>
                $" where {WireText.Quoted(constant.Property)} is {string.Join(" or ", constant.Values.Select(WireText.Quoted))}"
            )
        ) + (test.Required.Count == 0 ? "" : $" with {string.Join(", ", test.Required.Select(WireText.Quoted))}");

    private static IEnumerable<string> Object(ObjectModel model)
    {
        var use = (model.IsInRequest ? " request" : "") + (model.IsInResponse ? " response" : "");
        var declaration = RecordDeclaration.Of(model);
        var list = model.ItemsProperty is null ? "" : $" list over {model.ItemsProperty}";
        yield return $"type {model.Name}: {declaration.Kind}{use}{list}";
        foreach (var line in SurfaceFacts.Deprecation(model.Name, model.Deprecation))
        {
            yield return line;
        }

        if (!model.AdditionalType.IsAny)
        {
            yield return $"type {model.Name} has further properties of {WireText.Of(model.AdditionalType)}";
            var additional = declaration.Additional!;
            yield return $"property {model.Name}.{model.AdditionalName}: {additional.Type} <- what is not named";
        }

        foreach (
            var line in model
                .Properties.Zip(declaration.Properties, static (property, code) => (Property: property, Code: code))
                .OrderBy(static one => one.Property.Name, StringComparer.Ordinal)
                .SelectMany(one => Property(model.Name, one.Property, one.Code))
        )
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Property(string owner, PropertyModel property, PropertyDeclaration declaration)
    {
        var name = $"{owner}.{property.Name}";
        string[] words =
        [
            $"property {name}: {(declaration.IsRequired ? "required " : "")}{declaration.Type} <- "
                + $"{WireText.Quoted(property.WireName)} {WireText.Of(property.Type)}",
            property.IsRequired ? " required" : " optional",
            property.Preset is { } preset ? $" set to {WireText.Quoted(preset)}" : "",
            property.IsReadOnly ? " read-only" : "",
            property.IsWriteOnly ? " write-only" : "",
        ];
        return
        [
            string.Concat(words),
            .. SurfaceFacts.Value(name, property.Default, property.Constraints, property.Documented, property.Observed),
            .. SurfaceFacts.Observed(name + "[]", property.ObservedItems),
            .. SurfaceFacts.Deprecation(name, property.Deprecation),
        ];
    }

    private static IEnumerable<string> OpenEnum(OpenEnumModel model) =>
        [
            $"type {model.Name}: string with {(model.IsExtensible ? "known values, others may come" : "a closed set of values")}",
            .. SurfaceFacts.Deprecation(model.Name, model.Deprecation),
            .. OpenEnumDeclaration.Of(model).Sets.Select(set => $"sets {model.Name}: {set}"),
            .. model
                .Values.OrderBy(static value => value.Name, StringComparer.Ordinal)
                .SelectMany(value =>
                    (string[])
                        [
                            $"enum {model.Name}.{value.Name} = {WireText.Quoted(value.WireValue)}",
                            .. SurfaceFacts.Deprecation($"{model.Name}.{value.Name}", value.Deprecation),
                        ]
                ),
        ];

    private static IEnumerable<string> Outcome(OutcomeModel model) =>
        [
            $"type {model.Name}: the responses of {WireText.Word(model.OperationId)}",
            .. OutcomeDeclaration
                .Of(model)
                .Cases.Zip(
                    model.Cases,
                    (one, wire) => $"case {model.Name}.{one.Name}: {one.Value?.ToString() ?? "nothing"} <- {wire.Status}"
                ),
        ];

    private static IEnumerable<string> ClosedEnum(ClosedEnumModel model) =>
        [
            $"type {model.Name}: {(model.IsInt64 ? "long" : "int")} with a closed set of values",
            .. SurfaceFacts.Deprecation(model.Name, model.Deprecation),
            .. model
                .Values.OrderBy(static value => value.Name, StringComparer.Ordinal)
                .SelectMany(value =>
                    (string[])
                        [
                            FormattableString.Invariant($"enum {model.Name}.{value.Name} = {value.Value}"),
                            .. SurfaceFacts.Deprecation($"{model.Name}.{value.Name}", value.Deprecation),
                        ]
                ),
        ];
}
