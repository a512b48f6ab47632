using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>Lists what a caller of the generated client can name.</summary>
internal static class SurfaceDeclarations
{
    public static IEnumerable<Declaration> Of(ApiSurface surface) =>
        surface.Types.SelectMany(OfType).Concat(surface.Groups.SelectMany(group => group.Operations.SelectMany(operation => OfOperation(group, operation))));

    private static IEnumerable<Declaration> OfType(TypeModel type)
    {
        var owner = new DeclarationOwner(type.Name, false);
        var keyword = type switch
        {
            ObjectModel => "sealed record ",
            ClosedEnumModel => "enum ",
            _ => "readonly record struct ",
        };
        yield return new Declaration(type.Name, keyword + type.Name, owner, "", false, type.Deprecation is not null);
        var inner = type switch
        {
            ObjectModel record => record.Properties.Select(property => OfProperty(owner, property)),
            OpenEnumModel open => open.Values.Select(value => new Declaration(
                $"{type.Name}.{value.Name}", $"static {type.Name} {value.Name} => \"{value.WireValue}\"", owner, value.WireValue, false, value.Deprecation is not null)),
            ClosedEnumModel closed => closed.Values.Select(value => OfValue(owner, value)),
            _ => [],
        };
        foreach (var declaration in inner)
        {
            yield return declaration;
        }
    }

    private static Declaration OfValue(DeclarationOwner owner, ClosedEnumValue value)
    {
        var number = value.Value.ToString(CultureInfo.InvariantCulture);
        return new Declaration($"{owner.Name}.{value.Name}", value.Name + " = " + number, owner, number, false, false);
    }

    private static Declaration OfProperty(DeclarationOwner owner, PropertyModel property) => new(
        $"{owner.Name}.{property.Name}",
        (property.IsRequiredInCode ? "required " : "") + CSharpType.Of(property.Type, property.IsNullable) + " " + property.Name + " { get; init; }",
        owner,
        property.WireName,
        property.IsRequiredInCode,
        property.Deprecation is not null);

    private static IEnumerable<Declaration> OfOperation(GroupModel group, OperationModel operation)
    {
        var owner = new DeclarationOwner(operation.Id, true);
        var name = $"{group.Name}.{operation.MethodName}Async";
        yield return new Declaration(name, Result(operation) + " " + name + "(" + string.Join(", ", Arguments(operation)) + ")", owner, "", false, operation.Deprecation is not null);
        if (operation.OptionsName is not { } options)
        {
            yield break;
        }

        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
        {
            yield return new Declaration(
                $"{options}.{parameter.Name}", CSharpType.Of(parameter.Type, isNullable: true) + " " + parameter.Name + " { get; init; }", owner, parameter.WireName, false, parameter.Deprecation is not null);
        }
    }

    private static string Result(OperationModel operation) => operation.Result is { } result ? "Task<" + CSharpType.Of(result) + ">" : "Task";

    private static IEnumerable<string> Arguments(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            yield return CSharpType.Of(parameter.Type) + " " + char.ToLowerInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        }

        if (operation.Body is { } body)
        {
            yield return CSharpType.Of(body.Type, isNullable: !body.IsRequired) + " body";
        }

        if (operation.OptionsName is { } options)
        {
            yield return options + "? options";
        }
    }
}
