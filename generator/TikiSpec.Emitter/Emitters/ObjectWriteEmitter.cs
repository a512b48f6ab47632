using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Writes the method that writes a record.</summary>
/// <remarks>
/// <code>
/// public void WriteJson(Utf8JsonWriter writer)
/// {
///     writer.WriteStartObject();
///     writer.WriteNumber(_encodedNames[0], ProductId);
///     if (Inventory is { } inventory)
///     {
///         writer.WritePropertyName(_encodedNames[4]);
///         inventory.WriteJson(writer);
///     }
///     else if (_nulls.Has(4))
///     {
///         writer.WriteNull(_encodedNames[4]);
///     }
///
///     AdditionalProperties?.WriteTo(writer);
///     writer.WriteEndObject();
/// }
/// </code>
/// Null where the type says that there is none is written as null: whoever switches the check off lets the server judge.
/// </remarks>
internal sealed class ObjectWriteEmitter
{
    private readonly SourceWriter _writer;
    private readonly IReadOnlyList<MemberCode> _members;

    // The text of a date that could not be read is among the additional members, until the date is given another value.
    private readonly bool _replacesDates;

    private ObjectWriteEmitter(SourceWriter writer, IReadOnlyList<MemberCode> members)
    {
        _writer = writer;
        _members = members;
        _replacesDates = members.Any(static member => member.IsDate);
    }

    public static void Write(SourceWriter writer, IReadOnlyList<MemberCode> members) => new ObjectWriteEmitter(writer, members).Write();

    private void Write()
    {
        _writer.Gap();
        DocComment.WriteInherited(_writer);
        _writer.Line(GeneratedAttributes.Hidden);
        using (_writer.Block($"public void WriteJson({KnownType.Utf8JsonWriter} writer)"))
        {
            if (_replacesDates)
            {
                _writer.Line("var additional = AdditionalProperties;");
            }

            _writer.Line("writer.WriteStartObject();");
            foreach (var member in _members)
            {
                WriteMember(member);
            }

            _writer.Line($"{(_replacesDates ? "additional" : "AdditionalProperties")}?.WriteTo(writer);");
            _writer.Line("writer.WriteEndObject();");
        }
    }

    private void WriteMember(MemberCode member)
    {
        if (Condition(member) is not { } condition)
        {
            WriteValue(member, member.Property);
            return;
        }

        var value = HasLocal(member) ? member.Local : member.Property;
        using (_writer.Block($"if ({condition})"))
        {
            WriteValue(member, value);
            ReplaceKept(member);
        }

        WriteNull(member);
        _writer.Gap();
    }

    private void WriteNull(MemberCode member)
    {
        if (NullCondition(member) is not { } condition)
        {
            return;
        }

        using (_writer.Block(condition.Length == 0 ? "else" : $"else if ({condition})"))
        {
            _writer.Line($"writer.WriteNull({Name(member)});");
            if (!member.Model.IsRequired)
            {
                ReplaceKept(member);
            }
        }
    }

    /// <summary>What is written replaces the text that was kept because it is no date.</summary>
    private void ReplaceKept(MemberCode member)
    {
        if (member.IsDate)
        {
            _writer.Line($"additional = additional?.Without({CSharpLiteral.Of(member.Model.WireName)});");
        }
    }

    /// <summary>When null is written where there is no value; empty for always, null for never.</summary>
    private static string? NullCondition(MemberCode member) => member switch
    {
        { Model.IsRequired: false } => NullMembers.IsNoted(member) ? NullMembers.Condition(member) : null,
        { IsDate: true, Model.AllowsNull: true } => $"additional?.ContainsKey({CSharpLiteral.Of(member.Model.WireName)}) != true",
        { Model.AllowsNull: true } or { TypeRef.Kind: TypeKind.Object, IsNullable: false } => "",
        _ => null,
    };

    /// <summary>When the member is written with a value; null when always.</summary>
    private static string? Condition(MemberCode member) => member.TypeRef.Kind switch
    {
        // An ApiValue writes null by itself.
        TypeKind.Any => member.Model.IsRequired ? null : $"!{member.Property}.IsAbsent",
        _ when HasLocal(member) => $"{member.Property} is {{ }} {member.Local}",
        _ when member.IsDate => $"{member.Property} != default || additional?.ContainsKey({CSharpLiteral.Of(member.Model.WireName)}) != true",
        TypeKind.List or TypeKind.Csv when !member.Model.IsRequired => $"!{KnownType.ApiList}.IsAbsent({member.Property})",
        TypeKind.Map when !member.Model.IsRequired => $"!{KnownType.ApiMap}.IsAbsent({member.Property})",
        _ => null,
    };

    private static bool HasLocal(MemberCode member) => (member.IsNullable || member.TypeRef.Kind == TypeKind.Object) && member.TypeRef.Kind != TypeKind.Any;

    private void WriteValue(MemberCode member, string value)
    {
        foreach (var statement in JsonWriteText.Member(member.TypeRef, Name(member), value))
        {
            _writer.Line(statement + ";");
        }
    }

    private static string Name(MemberCode member) => FormattableString.Invariant($"_encodedNames[{member.Index}]");
}
