using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes a struct over a string with known values.</summary>
/// <remarks>
/// <code>
/// public readonly partial record struct RequestState : IApiModel&lt;RequestState&gt;, IApiEnum&lt;RequestState&gt;
/// {
///     public string Value => _value ?? "";
///     public bool IsKnown => _known.Contains(_value);
///     public static RequestState Approved => new("approved");
///     public static partial class Values { public const string Approved = "approved"; }
///     public static implicit operator RequestState(string value) => new(value);
/// }
/// </code>
/// </remarks>
internal sealed class OpenEnumEmitter
{
    private readonly OpenEnumUnit _unit;
    private readonly OpenEnumModel _model;
    private readonly string _name;
    private readonly string _type;
    private readonly string _bases;
    private readonly IReadOnlyList<SetDeclaration> _sets;
    private readonly TypeText _types;

    private OpenEnumEmitter(OpenEnumUnit unit)
    {
        _unit = unit;
        _model = unit.Model;
        _name = CSharpIdentifier.Of(_model.Name);
        var types = _types = new TypeText(unit.Namespace);
        var declaration = OpenEnumDeclaration.Of(_model);
        _type = types.Of(declaration.Type);
        _sets = declaration.Sets;
        _bases = string.Join(", ", declaration.Bases.Select(types.Of));
    }

    public static CodeFile Emit(OpenEnumUnit unit) => new OpenEnumEmitter(unit).Write();

    private CodeFile Write()
    {
        var writer = new SourceWriter();
        DocComment.WriteSummary(writer, _model.Description, $"The values of `{_model.Name}`.");
        var openness = _model.IsExtensible
            ? "More values may come; they are kept as they are, and IsKnown is false for them."
            : "The spec calls these values complete. Others are kept as they are, and IsKnown is false for them.";
        var deprecation = Obsolete.Message(_model.Deprecation, _model.Deprecation?.Successor);
        DocComment.WriteRemarks(writer, deprecation is null ? [openness] : [openness, XmlText.Line(deprecation)]);
        writer.Line(GeneratedAttributes.GeneratedCode);
        writer.Line(GeneratedAttributes.JsonConverter(_type));
        Obsolete.WriteAttribute(writer, _model.Deprecation, _model.Deprecation?.Successor, ObsoleteKind.Type);
        using (writer.Block($"{CodeFile.Access(_unit)} readonly partial record struct {_name} : {_bases}"))
        {
            WriteState(writer);
            foreach (var value in _model.Values)
            {
                WriteProperty(
                    writer,
                    value,
                    $"public static readonly {_type} {CSharpIdentifier.Of(value.Name)} = new({CSharpLiteral.Of(value.WireValue)});"
                );
            }

            WriteSets(writer);
            WriteConversions(writer);
            WriteJson(writer);
            WriteValues(writer);
        }

        return CodeFile.Of(_unit, writer);
    }

    private void WriteState(SourceWriter writer)
    {
        var known = string.Join(", ", _model.Values.Select(static value => CSharpLiteral.Of(value.WireValue)));
        writer.Line($"private static readonly {KnownType.JsonKnownTexts} _known = new({known});");
        // Null for the empty text too: what the compiler compares is then what travels.
        writer.Line("private readonly string? _value;");
        writer.Gap();
        writer.Lines(
            $$"""
            /// <summary>A value, known or not.</summary>
            /// <param name="value">As it travels.</param>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
            public {{_name}}(string value)
            {
                global::System.ArgumentNullException.ThrowIfNull(value);
                _value = value.Length == 0 ? null : value;
            }

            /// <summary>The value as it travels; empty, never null.</summary>
            public string Value => _value ?? "";

            /// <summary>The spec names this value.</summary>
            public bool IsKnown => _known.Contains(Value);
            """
        );
    }

    private static void WriteProperty(SourceWriter writer, OpenEnumValue value, string declaration)
    {
        writer.Gap();
        DocComment.WriteSummary(writer, value.Description, $"The value `{value.WireValue}`.");
        var deprecation = Obsolete.Message(value.Deprecation, value.Deprecation?.Successor);
        DocComment.WriteRemarks(writer, deprecation is null ? [] : [XmlText.Line(deprecation)]);
        Obsolete.WriteAttribute(writer, value.Deprecation, value.Deprecation?.Successor, ObsoleteKind.EnumValue);
        writer.Line(declaration);
    }

    private void WriteSets(SourceWriter writer)
    {
        foreach (var set in _sets)
        {
            var type = _types.Of(set.Type);
            writer.Gap();
            writer.Lines(
                $$"""
                /// <summary>{{(set.IsOfOthers ? "Any value but these" : "One of some values")}}, for a parameter that takes sets.</summary>
                /// <param name="values">At least one.</param>
                /// <returns>The set.</returns>
                /// <exception cref="global::System.ArgumentException">There is no value.</exception>
                public static {{type}} {{set.Name}}(params {{_types.Of(set.Item)}}[] values) => {{KnownType.ApiSet}}.{{set.Name}}(values);
                """
            );
        }
    }

    private void WriteConversions(SourceWriter writer)
    {
        writer.Gap();
        writer.Lines(
            $$"""
            /// <summary>A value, known or not.</summary>
            /// <param name="value">As it travels.</param>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
            public static implicit operator {{_type}}(string value) => new(value);

            /// <summary>The value as it travels.</summary>
            /// <returns><see cref="Value"/>.</returns>
            public override string ToString() => Value;

            {{MembersEmitter.PrintsNothing}}
            """
        );
    }

    private void WriteJson(SourceWriter writer)
    {
        writer.Gap();
        DocComment.WriteInherited(writer);
        // Where every text is declared, none is reported.
        var read = _model.TakesAnyText ? "ReadString(ref reader, json)" : "ReadEnum(ref reader, json, _known)";
        writer.Line(
            $"public static {_type} ReadJson(ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => "
                + $"new({KnownType.ApiJson}.{read});"
        );
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line($"public void WriteJson({KnownType.Utf8JsonWriter} writer) => writer.WriteStringValue(Value);");
        writer.Gap();
        DocComment.WriteInherited(writer);
        writer.Line(
            $"public void WriteJson({KnownType.Utf8JsonWriter} writer, {KnownType.JsonEncodedText} name) => "
                + "_known.Write(writer, name, Value);"
        );
    }

    private void WriteValues(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <summary>The known values as they travel, for a <c>switch</c> over <see cref=\"Value\"/>.</summary>");
        using (writer.Block($"public static partial class {OpenEnumDeclaration.ConstantsClass}"))
        {
            foreach (var value in _model.Values)
            {
                WriteProperty(
                    writer,
                    value,
                    $"public const string {CSharpIdentifier.Of(value.Name)} = {CSharpLiteral.Of(value.WireValue)};"
                );
            }
        }
    }
}
