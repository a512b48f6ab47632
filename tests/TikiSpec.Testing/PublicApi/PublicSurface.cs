using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace TikiSpec.Testing;

/// <summary>Writes what an assembly offers, in a form that shows a change in a review.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Kind(type)} {TypeNames.Of(type)}{Bases(type)}\n");
            foreach (var property in Properties(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(property).Append('\n');
        }
        return text.ToString();
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsEnum)
            return "enum";
        if (type.IsValueType)
            return "struct";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";
        return (
                type.IsAbstract && type.IsSealed ? "static "
                : type.IsAbstract ? "abstract "
                : type.IsSealed ? "sealed "
                : ""
            ) + "class";
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
            return "";
        var interfaces = type.GetInterfaces().Where(static other => other.IsPublic).Select(TypeNames.Of).Order(StringComparer.Ordinal);
        var all = (
            type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? (string[])[TypeNames.Of(parent)] : []
        )
            .Concat(interfaces)
            .ToArray();
        return all.Length == 0 ? "" : " : " + string.Join(", ", all);
    }

    private static IEnumerable<string> Properties(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [Method(type.GetMethod("Invoke")!)];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");

        var fields = type.GetFields(Declared)
            .Where(static field => field.IsPublic)
            .Select(static field =>
                $"{(field.IsLiteral ? "const" : "field")} {TypeNames.Of(field.FieldType)} "
                + $"{field.Name}{(field.IsLiteral ? " = " + field.GetRawConstantValue() : "")}"
            );
        var properties = type.GetProperties(Declared)
            .Where(static property => property.GetAccessors(nonPublic: true).Any(IsVisible))
            .Select(Property);
        var methods = type.GetMethods(Declared)
            .Where(static method => IsVisible(method) && !IsAccessor(method) && !IsMadeForRecords(method))
            .Select(Method);
        var constructors = type.GetConstructors(Declared)
            .Where(static constructor => IsVisible(constructor) && !constructor.IsStatic)
            .Select(static constructor => $"new({Parameters(constructor)})");
        return fields.Concat(properties).Concat(methods).Concat(constructors);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    // <Clone>$, and the comparisons that each record has.
    private static bool IsMadeForRecords(MethodInfo method) =>
        method.Name.StartsWith('<') || (method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name is not "ToString");

    private static string Property(PropertyInfo property)
    {
        var set =
            property.SetMethod is { } setter && IsVisible(setter)
                ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0
                    ? " init;"
                    : " set;"
                : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? "["
                + string.Join(", ", parameters.Select(static parameter => TypeNames.Of(parameter.ParameterType) + " " + parameter.Name))
                + "]"
            : "";
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "";
        return $"{isStatic}{TypeNames.Of(property.PropertyType, Nullability.Create(property))} {property.Name}{index} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod
            ? "<" + string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name)) + ">"
            : "";
        var modifier = method.IsStatic ? "static " : "";
        return $"{modifier}{TypeNames.Of(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{generic}("
            + $"{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(static parameter =>
                    (
                        parameter.IsOut ? "out "
                        : parameter.ParameterType.IsByRef ? "ref "
                        : ""
                    )
                    + TypeNames.Of(parameter.ParameterType, Nullability.Create(parameter))
                    + " "
                    + parameter.Name
                    + (
                        parameter.HasDefaultValue
                            ? " = " + Convert.ToString(parameter.DefaultValue ?? "null", CultureInfo.InvariantCulture)
                            : ""
                    )
                )
        );
}
