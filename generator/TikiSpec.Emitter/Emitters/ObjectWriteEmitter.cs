using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Writes the method that writes a record.</summary>
/// <remarks>
/// <code>
/// public void WriteJson(Utf8JsonWriter writer)
/// {
///     writer.WriteStartObject();
///     writer.WriteNumber(_names[0], ProductId);
///     if (Inventory is { } inventory)
///     {
///         writer.WritePropertyName(_names[4]);
///         inventory.WriteJson(writer);
///     }
///
///     AdditionalProperties.WriteTo(writer);
///     writer.WriteEndObject();
/// }
/// </code>
/// </remarks>
internal static class ObjectWriteEmitter
{
    public static void Write(SourceWriter writer, IReadOnlyList<MemberCode> members)
    {
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line(GeneratedAttributes.Hidden);
        using (writer.Block($"public void WriteJson({KnownType.Utf8JsonWriter} writer)"))
        {
            writer.Line("writer.WriteStartObject();");
            foreach (var member in members)
            {
                WriteMember(writer, member);
            }

            writer.Line("AdditionalProperties.WriteTo(writer);");
            writer.Line("writer.WriteEndObject();");
        }
    }

    private static void WriteMember(SourceWriter writer, MemberCode member)
    {
        if (Condition(member) is not { } condition)
        {
            WriteValue(writer, member, member.Property);
            return;
        }

        var value = member.IsNullable && member.TypeRef.Kind != TypeKind.Any ? member.Local : member.Property;
        using (writer.Block($"if ({condition})"))
        {
            WriteValue(writer, member, value);
        }

        WriteNull(writer, member);
        writer.Gap();
    }

    /// <summary>A required member travels as null when there is nothing, if the spec allows it.</summary>
    private static void WriteNull(SourceWriter writer, MemberCode member)
    {
        if (!member.Model.IsRequired || !member.Model.AllowsNull)
        {
            return;
        }

        // A date may be null because its text could not be read; that text is among the additional members and written with them.
        var condition = member.IsDate ? $"else if (!AdditionalProperties.ContainsKey({CSharpLiteral.Of(member.Model.WireName)}))" : "else";
        using (writer.Block(condition))
        {
            writer.Line($"writer.WriteNull({Name(member)});");
        }
    }

    /// <summary>When the member is written with a value; null when always.</summary>
    private static string? Condition(MemberCode member) => member.TypeRef.Kind switch
    {
        // An ApiValue writes null by itself.
        TypeKind.Any => member.Model.IsRequired ? null : $"!{member.Property}.IsAbsent",
        _ when member.IsNullable => $"{member.Property} is {{ }} {member.Local}",
        TypeKind.List or TypeKind.Csv when !member.Model.IsRequired => $"!{KnownType.ApiList}.IsAbsent({member.Property})",
        TypeKind.Map when !member.Model.IsRequired => $"!{KnownType.ApiMap}.IsAbsent({member.Property})",
        _ => null,
    };

    private static void WriteValue(SourceWriter writer, MemberCode member, string value)
    {
        foreach (var statement in JsonWriteText.Member(member.TypeRef, Name(member), value))
        {
            writer.Line(statement + ";");
        }
    }

    private static string Name(MemberCode member) => FormattableString.Invariant($"_names[{member.Index}]");
}
