using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes a record.</summary>
/// <remarks>
/// <code>
/// public sealed partial record Product : IApiModel&lt;Product&gt;
/// {
///     private static readonly JsonPropertyNames _names = new(0x3UL, 0x0UL, "product_id", "sku");
///     private static readonly JsonEncodedText[] _encodedNames = _names.ToEncoded();
///     private readonly JsonNulls _nulls;
///     private readonly JsonAbsent _absent;
///
///     /// &lt;summary&gt;Tiki's id of the product.&lt;/summary&gt;
///     public long ProductId { get; init; }
///     …
///     public ApiProperties AdditionalProperties { get; init; }
///     public static Product ReadJson(ref Utf8JsonReader reader, JsonReadContext json) { … }
///     public void WriteJson(Utf8JsonWriter writer) { … }
/// }
/// </code>
/// </remarks>
internal sealed class ObjectEmitter
{
    private readonly ObjectUnit _unit;
    private readonly ObjectModel _model;
    private readonly RecordDeclaration _declaration;
    private readonly TypeText _types;
    private readonly IReadOnlyList<PropertyCode> _properties;
    private readonly AdditionalValues? _additional;
    private readonly ILookup<string, string> _byWireName;

    private ObjectEmitter(ObjectUnit unit)
    {
        _unit = unit;
        _model = unit.Model;
        _declaration = RecordDeclaration.Of(_model);
        _types = new TypeText(unit.Namespace);
        _properties = PropertyCode.Of(_model, _declaration, _types);
        _additional = AdditionalValues.Of(_declaration, _model, _types);
        _byWireName = _properties.ToLookup(static property => property.Model.WireName, static property => property.Property);
    }

    public static CodeFile Emit(ObjectUnit unit) => new ObjectEmitter(unit).Write();

    private CodeFile Write()
    {
        var writer = new SourceWriter();
        DocComment.WriteSummary(writer, _model.Description, $"The object `{_model.Name}`.");
        DocComment.WriteRemarks(writer, DeprecationRemark(_model.Deprecation));
        writer.Line(GeneratedAttributes.GeneratedCode);
        writer.Line(GeneratedAttributes.JsonConverter(_types.Named(_model.Name)));
        Obsolete.WriteAttribute(writer, _model.Deprecation, _model.Deprecation?.Successor, ObsoleteKind.Type);
        var name = CSharpIdentifier.Of(_model.Name);
        var keywords = _declaration.Keywords.Replace("sealed", "sealed partial");
        var bases = BasesText.Of(_declaration, _types, _model.IsInRequest);
        using (writer.Block($"{CodeFile.Access(_unit)} {keywords} {name} : {bases}"))
        {
            WriteNames(writer);
            WriteProperties(writer);
            if (_declaration.Items is { } items)
            {
                ItemsEmitter.Write(writer, _types, items, _properties.First(property => property.Model.Name == items.Property));
            }

            if (_model.Decision is { } decision)
            {
                DecisionEmitter.Write(writer, decision);
            }

            if (_model.Stock is { } stock)
            {
                StockEmitter.Write(writer, _types, _types.Named(_model.Name), stock);
            }

            if (_model.Ids is { } ids)
            {
                IdsEmitter.Write(writer, ids);
            }

            if (_model.OptionValues is { } options)
            {
                VariantEmitter.Write(writer, _types.Named(_model.Name), options);
            }

            ObjectReadEmitter.Write(writer, _types, _model, _declaration, _properties, _additional);
            ObjectWriteEmitter.Write(writer, _properties, _additional);
            if (_model.IsInRequest)
            {
                ObjectCheckEmitter.Write(writer, _model, _properties, _additional);
            }

            var properties = _properties.Select(static property => (property.Property, property.TypeRef)).ToList();
            if (_additional is { } values)
            {
                properties.Add((values.Property, values.Type));
            }

            if (!_declaration.IsPlain)
            {
                MembersEmitter.Write(writer, name, properties, hasAdditional: true);
            }
        }

        return CodeFile.Of(_unit, writer, WritePragmas);
    }

    private void WritePragmas(SourceWriter writer)
    {
        if (_properties.Any(static property => property.Model.Deprecation is not null))
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Property, "Reading and writing must touch properties that callers should leave.");
        }

        if (_unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "A property's type is deprecated.");
        }
    }

    private void WriteNames(SourceWriter writer)
    {
        var names = _properties
            .Select(static property => property.Model.WireName)
            .Concat(from property in _properties where property.Model.Observed?.Alias is not null select property.Model.Observed!.Alias);
        var arguments = PropertyBits.Of(_properties).Concat(names.Select(CSharpLiteral.Of));
        writer.Line($"private static readonly {KnownType.JsonPropertyNames} _names = new({string.Join(", ", arguments)});");
        if (_properties.Count > 0)
        {
            writer.Line($"private static readonly {KnownType.JsonEncodedText}[] _encodedNames = _names.ToEncoded();");
            if (!BasesText.HasBase(_declaration))
            {
                writer.Line($"private readonly {KnownType.JsonNulls} _nulls;");
            }
        }

        if (AbsentProperties.AreNoted(_properties))
        {
            writer.Line($"private readonly {KnownType.JsonAbsent} _absent;");
        }
    }

    private void WriteProperties(SourceWriter writer)
    {
        foreach (var property in _properties)
        {
            writer.Gap();
            WriteDocs(writer, property.Model);
            // The compiler calls [Obsolete] on a required property a mistake (CS9042): its remarks have to do.
            if (!property.Model.IsRequiredInCode)
            {
                Obsolete.WriteAttribute(writer, property.Model.Deprecation, Successor(property.Model), ObsoleteKind.Property);
            }

            var required = property.Model.IsRequiredInCode ? "required " : "";
            writer.Line($"public {required}{property.Type} {property.Property} {{ get; init; }}");
        }

        _additional?.WriteProperty(writer);
        if (BasesText.HasBase(_declaration))
        {
            return;
        }

        writer.Gap();
        writer.Line("/// <summary>Properties that the spec does not declare; kept and written back.</summary>");
        writer.Line($"public {KnownType.ApiProperties} AdditionalProperties {{ get; init; }}");
    }

    private void WriteDocs(SourceWriter writer, PropertyModel property)
    {
        DocComment.WriteSummary(writer, AsCalled(property.Description), $"The property `{property.WireName}`.");
        var facts = ConstraintText.Of(property).ToList();
        if (property.Preset is not null)
        {
            facts.Add("Has its only value already.");
        }

        if (property.IsReadOnly)
        {
            facts.Add("Only in responses.");
        }

        if (property.IsWriteOnly)
        {
            facts.Add("Only in requests.");
        }

        var remarks = facts.Count == 0 ? [] : new[] { XmlText.Line(string.Join(" ", facts)) };
        DocComment.WriteRemarks(writer, [.. remarks, .. DeprecationRemark(property.Deprecation)]);
    }

    /// <summary>A text of the spec names other properties of the object as they travel; code calls them by
    /// theirs.</summary>
    private string? AsCalled(string? text)
    {
        if (text?.Contains('`') != true)
        {
            return text;
        }

        var parts = text.Split('`');
        for (var index = 1; index < parts.Length - 1; index += 2)
        {
            parts[index] = _byWireName[parts[index]].FirstOrDefault() ?? parts[index];
        }

        return string.Join("`", parts);
    }

    private static IReadOnlyList<string> DeprecationRemark(DeprecationModel? deprecation) =>
        Obsolete.Message(deprecation, deprecation?.Successor) is { } message ? [XmlText.Line(message)] : [];

    /// <summary>The successor of a property is named as it travels; code calls it by its property.</summary>
    private string? Successor(PropertyModel property) =>
        property.Deprecation?.Successor is { } name ? _byWireName[name].FirstOrDefault() ?? name : null;
}
