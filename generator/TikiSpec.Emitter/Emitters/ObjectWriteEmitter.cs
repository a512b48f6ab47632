using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the method that writes a record.</summary>
/// <remarks>
/// <code>
/// public void WriteJson(Utf8JsonWriter writer)
/// {
///     if (!_nulls.Begin(writer, this, _names, 9)) return;
///     _absent.WriteInt64(writer, _encodedNames, 0, ProductId);
///     _nulls.WriteObject(writer, _encodedNames, 4, Inventory);
///     _names.End(writer, AdditionalProperties, 9);
/// }
/// </code>
/// Null where the type says that there is none is written as null: whoever switches the check off lets the server
/// judge.
/// </remarks>
internal sealed class ObjectWriteEmitter
{
    private readonly SourceWriter _writer;
    private readonly IReadOnlyList<PropertyCode> _properties;
    private readonly AdditionalValues? _additional;

    // The text of a date that could not be read is among the additional properties, until the date is given another
    // value.
    private readonly bool _replacesDates;

    private ObjectWriteEmitter(SourceWriter writer, IReadOnlyList<PropertyCode> properties, AdditionalValues? additional)
    {
        _additional = additional;
        _writer = writer;
        _properties = properties;
        _replacesDates = properties.Any(static property => property.IsDate);
    }

    public static void Write(SourceWriter writer, IReadOnlyList<PropertyCode> properties, AdditionalValues? additional) =>
        new ObjectWriteEmitter(writer, properties, additional).Write();

    private void Write()
    {
        _writer.Gap();
        DocComment.WriteInherited(_writer);
        using (_writer.Block($"public void WriteJson({KnownType.Utf8JsonWriter} writer)"))
        {
            _writer.Line(
                _properties.Count == 0
                    ? "writer.WriteStartObject();"
                    : FormattableString.Invariant($"if (!_nulls.Begin(writer, this, _names, {_properties.Count})) return;")
            );

            if (_replacesDates)
            {
                _writer.Line("var additional = AdditionalProperties;");
            }

            foreach (var property in _properties)
            {
                WriteProperty(property);
            }

            var rest = _replacesDates ? "additional" : "AdditionalProperties";
            if (_additional is not null)
            {
                _writer.Line(_additional.Write(_properties.Count));
                rest = _additional.Rest(rest);
            }

            // The text of a date that could not be read stands there under a name that is declared.
            var kept = string.Join(", ", _properties.Where(static property => property.IsDate).Select(static property => property.Index));
            var exceptions = kept.Length == 0 ? "" : $", [{kept}]";
            _writer.Line(FormattableString.Invariant($"_names.End(writer, {rest}, {_properties.Count}{exceptions});"));
        }
    }

    /// <summary>What only responses have is left out of requests, also where it came with one.</summary>
    private void WriteProperty(PropertyCode property)
    {
        if (!property.Model.IsReadOnly)
        {
            WriteAlways(property);
            return;
        }

        using (_writer.Block($"if (!{KnownType.ApiJson}.IsSending)"))
        {
            WriteAlways(property);
        }

        _writer.Gap();
    }

    private void WriteAlways(PropertyCode property)
    {
        if (SharedWriteText.Of(property) is { } call)
        {
            _writer.Line(call);
            return;
        }

        if (Condition(property) is not { } condition)
        {
            WriteValue(property, property.Property);
            return;
        }

        var value = HasLocal(property) ? property.Local : property.Property;
        using (_writer.Block($"if ({condition})"))
        {
            WriteValue(property, value);
            ReplaceKept(property);
        }

        WriteNull(property);
        _writer.Gap();
    }

    private void WriteNull(PropertyCode property)
    {
        if (NullCondition(property) is not { } condition)
        {
            return;
        }

        using (_writer.Block(condition.Length == 0 ? "else" : $"else if ({condition})"))
        {
            _writer.Line($"writer.WriteNull({Name(property)});");
            if (!property.Model.IsRequired)
            {
                ReplaceKept(property);
            }
        }
    }

    /// <summary>What is written replaces the text that was kept because it is no date.</summary>
    private void ReplaceKept(PropertyCode property)
    {
        if (property.IsDate)
        {
            _writer.Line($"additional = additional?.Without({CSharpLiteral.Of(property.Model.WireName)});");
        }
    }

    /// <summary>When null is written where there is no value; empty for always, null for never.</summary>
    private static string? NullCondition(PropertyCode property)
    {
        var came = AbsentProperties.IsNoted(property) ? "!" + AbsentProperties.DidNotCome(property) : "";
        return property switch
        {
            { Model.IsRequired: false } => NullProperties.IsNoted(property) ? NullProperties.Condition(property) : null,
            { IsDate: true, Model.AllowsNull: true } => And(
                came,
                $"additional?.ContainsKey({CSharpLiteral.Of(property.Model.WireName)}) != true"
            ),
            { Model.AllowsNull: true } => came,
            { TypeRef.IsObject: true, IsNullable: false } => came.Length == 0 ? "" : $"{property.Property} is null",
            _ => null,
        };
    }

    /// <summary>When the property is written with a value; null when always.</summary>
    private static string? Condition(PropertyCode property)
    {
        var isThere = ValueCondition(property);
        if (!AbsentProperties.IsNoted(property) || (isThere is not null && property.IsNullable))
        {
            // Null stands for a nullable one that did not come, and is left out by that.
            return isThere;
        }

        var isLeft = AbsentProperties.IsLeft(property, property.Property);
        return isThere is null ? "!" + isLeft : And("!" + isLeft, property.IsDate ? $"({isThere})" : isThere);
    }

    private static string And(string left, string right) => left.Length == 0 ? right : $"{left} && {right}";

    private static string? ValueCondition(PropertyCode property) =>
        property.TypeRef switch
        {
            // An ApiValue writes null by itself.
            { IsAny: true } => property.Model.IsRequired ? null : $"!{property.Property}.IsAbsent",
            _ when HasLocal(property) => GivenText.Of(property.TypeRef, property.Property, property.Local),
            _ when property.IsDate =>
                $"{property.Property} != default || additional?.ContainsKey({CSharpLiteral.Of(property.Model.WireName)}) != true",
            { IsList: true } or { IsSeparated: true } when !property.Model.IsRequired =>
                $"!{KnownType.ApiList}.IsAbsent({property.Property})",
            { IsMap: true } when !property.Model.IsRequired => $"!{KnownType.ApiMap}.IsAbsent({property.Property})",
            _ => null,
        };

    private static bool HasLocal(PropertyCode property) => (property.IsNullable || property.TypeRef.IsObject) && !property.TypeRef.IsAny;

    private void WriteValue(PropertyCode property, string value)
    {
        foreach (var statement in JsonWriteText.Property(property.TypeRef, Name(property), value))
        {
            _writer.Line(statement + ";");
        }
    }

    private static string Name(PropertyCode property) => FormattableString.Invariant($"_encodedNames[{property.Index}]");
}
