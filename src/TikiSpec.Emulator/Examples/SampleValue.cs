using System.Text.Json;
using TikiSpec.Model;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emulator.Examples;

/// <summary>Makes a plain value of a type where a document has no example: required properties only, one item in a
/// list.</summary>
internal static class SampleValue
{
    private const int MaxDepth = 8;

    public static void Write(Utf8JsonWriter json, ServedSpec spec, TypeRef type, int depth = 0)
    {
        switch (type)
        {
            case { IsObject: true }:
                WriteObject(json, spec, (ObjectModel)spec.Type(type), depth);
                break;
            case { IsUnion: true }:
                WriteUnion(json, spec, (UnionModel)spec.Type(type), depth);
                break;
            case { IsList: true }:
                // A type that holds a list of itself ends here.
                json.WriteList(
                    depth < MaxDepth ? [type.Item!] : Array.Empty<TypeRef>(),
                    (json, item) => Write(json, spec, item, depth + 1)
                );
                break;
            case { IsMap: true }:
                json.WriteStartObject();
                json.WriteEndObject();
                break;
            default:
                WriteScalar(json, spec, type);
                break;
        }
    }

    /// <summary>The first type, with what shows that it is this one.</summary>
    private static void WriteUnion(Utf8JsonWriter json, ServedSpec spec, UnionModel union, int depth)
    {
        var first = union.Cases[0];
        if (first.Type.IsObject)
        {
            WriteObject(json, spec, (ObjectModel)spec.Type(first.Type), depth, first.Test);
        }
        else
        {
            Write(json, spec, first.Type, depth);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, ServedSpec spec, ObjectModel type, int depth, UnionTest? test = null)
    {
        json.WriteStartObject();
        foreach (
            var property in type.Properties.Where(property => depth < MaxDepth && (property.IsRequired || ConstantOf(property) is not null))
        )
        {
            json.WritePropertyName(property.WireName);
            if (ConstantOf(property) is not { } constant)
            {
                Write(json, spec, property.Type, depth + 1);
            }
            else if (property.Type.IsString || property.Type.IsOpenEnum)
            {
                json.WriteStringValue(constant);
            }
            else
            {
                json.WriteRawValue(constant);
            }
        }

        string? ConstantOf(PropertyModel property) => test?.Constants.FirstOrDefault(one => one.Property == property.WireName)?.Values[0];

        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, ServedSpec spec, TypeRef type)
    {
        switch (type)
        {
            case { IsClosedEnum: true }:
                json.WriteNumberValue(((ClosedEnumModel)spec.Type(type)).Values[0].Value);
                break;
            case { IsOpenEnum: true }:
                json.WriteStringValue(((OpenEnumModel)spec.Type(type)).Values[0].WireValue);
                break;
            default:
                // Separated items are a text.
                json.WriteRawValue((ScalarTable.Find(type) ?? ScalarTable.Find(TypeRef.String)!).Sample);
                break;
        }
    }
}
