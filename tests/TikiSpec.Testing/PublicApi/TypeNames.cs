using System.Reflection;

namespace TikiSpec.Testing;

/// <summary>Names types as C# does.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Of(type, null);

    public static string Of(Type type, NullabilityInfo? nullability)
    {
        // Of a type parameter nobody can tell T from T?.
        var mark =
            nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsByRef && !type.IsGenericParameter
                ? "?"
                : "";
        if (type.IsByRef)
            return Of(type.GetElementType()!, null);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, null) + "?";
        if (type.IsArray)
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (!type.IsGenericType)
            return (type.IsGenericParameter ? type.Name : Prefix(type) + type.Name) + mark;
        var arguments = type.GetGenericArguments()
            .Select((argument, index) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index)));
        return Prefix(type) + type.Name.Split('`')[0] + "<" + string.Join(", ", arguments) + ">" + mark;
    }

    private static string Prefix(Type type) =>
        type.Namespace is { } space && space.StartsWith("TikiSpec", StringComparison.Ordinal) ? space + "." : "";
}
