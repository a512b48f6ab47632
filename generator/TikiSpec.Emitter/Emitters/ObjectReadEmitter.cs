using TikiSpec.Model;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes how a record is read: a constructor that reads each property straight into its property, which
/// starts with the empty value of its type.</summary>
/// <remarks>
/// <code>
/// public static Product ReadJson(ref Utf8JsonReader reader, JsonReadContext json) => new(ref reader, json);
///
/// private Product(ref Utf8JsonReader reader, JsonReadContext json)
/// {
///     var additional = default(ApiPropertiesBuilder);
///     if (ApiJson.BeginObject(ref reader, json))
///     {
///         ulong seen = 0;
///         var property = -1;
///         while (_names.Next(ref reader, json, ref property))
///         {
///             _nulls.Note(ref reader, property);
///             switch (property)
///             {
///                 case 0: ProductId = ApiJson.ReadInt64(ref reader, json); seen |= 1UL &lt;&lt; 0; break;
///                 default: ApiJson.KeepProperty(ref reader, json, ref additional); break;
///             }
///         }
///
///         _nulls.Take(ref reader, json);
///         _absent.Require(seen, 0x1UL, _names, _required, ref reader, json);
///     }
///
///     AdditionalProperties = additional.Build();
/// }
/// </code>
/// </remarks>
internal sealed class ObjectReadEmitter
{
    private readonly SourceWriter _writer;
    private readonly JsonReadText _reads;
    private readonly EmptyText _empty;
    private readonly ObjectModel _model;
    private readonly IReadOnlyList<PropertyCode> _properties;
    private readonly IReadOnlyList<PropertyCode> _required;
    private readonly IReadOnlyList<PropertyCode> _aliased;
    private readonly AdditionalValues? _additional;

    // By the property's number, its bit: looked up once for each property, of which a hostile document has thousands.
    private readonly Dictionary<int, int> _bits;

    private ObjectReadEmitter(
        SourceWriter writer,
        TypeText types,
        ObjectModel model,
        IReadOnlyList<PropertyCode> properties,
        AdditionalValues? additional
    )
    {
        _additional = additional;
        _writer = writer;
        _reads = new JsonReadText(types);
        _empty = new EmptyText(types);
        _model = model;
        _properties = properties;
        _required = [.. RequiredProperties.Of(properties)];
        _bits = _required
            .Select(static (property, bit) => (property.Index, bit))
            .ToDictionary(static pair => pair.Index, static pair => pair.bit);
        _aliased = [.. properties.Where(static property => property.Model.Observed?.Alias is not null)];
    }

    public static void Write(
        SourceWriter writer,
        TypeText types,
        ObjectModel model,
        IReadOnlyList<PropertyCode> properties,
        AdditionalValues? additional
    ) => new ObjectReadEmitter(writer, types, model, properties, additional).Write(CSharpIdentifier.Of(model.Name));

    private void Write(string record)
    {
        const string Parameters = $"ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json";
        _writer.Gap();
        _writer.Line("/// <summary>Makes one; a property that is not set has the empty value of its type.</summary>");
        using (_writer.Block($"public {record}()")) { }

        _writer.Gap();
        if (_properties.Any(static property => property.Model.IsRequiredInCode))
        {
            _writer.Line(GeneratedAttributes.SetsRequiredMembers);
        }

        using (_writer.Block($"private {record}({Parameters})"))
        {
            WriteConstructor();
        }

        _writer.Gap();
        DocComment.WriteInherited(_writer);
        _writer.Line(GeneratedAttributes.Hidden);
        _writer.Line($"public static {record} ReadJson({Parameters}) => new(ref reader, json);");
    }

    private void WriteConstructor()
    {
        // What a new record has is not what came.
        foreach (var property in _properties.Where(static property => property.Model.Preset is not null))
        {
            _writer.Line($"{property.Property} = {(property.IsNullable ? null : _empty.Property(property.TypeRef)) ?? "default"};");
        }

        // What callers must set has no initializer that would do it here.
        foreach (var property in _properties.Where(static property => property.Model.IsRequiredInCode && !property.IsNullable))
        {
            if (_empty.Property(property.TypeRef) is { } empty)
            {
                _writer.Line($"{property.Property} = {empty};");
            }
        }

        _writer.Line($"var additional = default({KnownType.ApiPropertiesBuilder});");
        if (_additional is not null)
        {
            _writer.Line(_additional.Declaration);
        }

        using (_writer.Block($"if ({KnownType.ApiJson}.BeginObject(ref reader, json))"))
        {
            WriteLoop();
        }

        _writer.Gap();
        if (_additional is not null)
        {
            _writer.Line(_additional.Assignment);
        }

        _writer.Line("AdditionalProperties = additional.Build();");
    }

    private void WriteLoop()
    {
        for (var word = 0; word < Words; word++)
        {
            _writer.Line($"ulong {RequiredProperties.Seen(word)} = 0;");
        }

        foreach (var property in _aliased)
        {
            _writer.Line($"var {property.Mark} = false;");
        }

        _writer.Line("var property = -1;");
        using (_writer.Block("while (_names.Next(ref reader, json, ref property))"))
        {
            if (NullProperties.AreNoted(_properties))
            {
                _writer.Line("_nulls.Note(ref reader, property);");
            }

            WriteCases();
        }

        _writer.Gap();
        if (_properties.Count > 0)
        {
            _writer.Line("_nulls.Take(ref reader, json);");
        }

        for (var word = 0; word < Words; word++)
        {
            var arguments = $"{RequiredProperties.Seen(word)}, {Mask(word)}, _names, {RequiredProperties.Field(word)}, ref reader";
            _writer.Line(AbsentProperties.AreNoted(_properties) ? $"_absent.Require({arguments}, json);" : $"json.Require({arguments});");
        }
    }

    private void WriteCases()
    {
        var keep =
            _additional?.Read(_reads)
            ?? $"{KnownType.ApiJson}.{(_model.ExpectsAdditional ? "AddProperty" : "KeepProperty")}(ref reader, json, ref additional);";
        if (_properties.Count == 0)
        {
            _writer.Line(keep);
            return;
        }

        using (_writer.Block("switch (property)"))
        {
            foreach (var property in _properties)
            {
                WriteCase(property, property.Index, property.Model.Observed?.Alias is null ? null : $"{property.Mark} = true;");
            }

            for (var index = 0; index < _aliased.Count; index++)
            {
                WriteAlias(_aliased[index], _properties.Count + index);
            }

            _writer.Line($"default: {keep} break;");
        }
    }

    private void WriteCase(PropertyCode property, int number, string? mark)
    {
        var statements = new List<string>();
        if (DeclaredTypes.RefusesNull(property))
        {
            statements.Add("json.RefuseNull(ref reader);");
        }

        if (number >= _properties.Count)
        {
            statements.Add("json.ReportAlias(ref reader);");
        }

        statements.Add(Assignment(property, number));
        if (SeenBit(property) is { } seen)
        {
            statements.Add(seen);
        }

        if (mark is not null)
        {
            statements.Add(mark);
        }

        _writer.Line(FormattableString.Invariant($"case {number}: {string.Join(" ", statements)} break;"));
    }

    /// <summary>The documented name wins, in either order; a value under the other name is then kept as it
    /// came.</summary>
    private void WriteAlias(PropertyCode property, int number)
    {
        var skip = FormattableString.Invariant($"{KnownType.ApiJson}.KeepProperty(ref reader, json, _names, {number}, ref additional);");
        _writer.Line(FormattableString.Invariant($"case {number} when {property.Mark}: {skip} break;"));
        WriteCase(property, number, null);
    }

    private string Assignment(PropertyCode property, int number)
    {
        var context = DeclaredTypes.Context(property.Model);
        if (property.Model.Constant is { } constant)
        {
            return $"{property.Property} = {JsonReadText.Constant(constant, property.IsNullable, context)};";
        }

        if (!property.IsDate)
        {
            var value = _reads.Value(property.TypeRef, property.IsNullable, context, DeclaredTypes.ItemContext(property.Model));
            return $"{property.Property} = {value};";
        }

        var orDefault = property.IsNullable ? "" : " ?? default";
        var read = JsonReadText.Function(ScalarTable.Find(property.TypeRef)!);
        return FormattableString.Invariant(
            $"{property.Property} = {read}(ref reader, {context}, _names, {number}, ref additional){orDefault};"
        );
    }

    private string? SeenBit(PropertyCode property)
    {
        if (!_bits.TryGetValue(property.Index, out var bit))
        {
            return null;
        }

        return FormattableString.Invariant(
            $"{RequiredProperties.Seen(bit / RequiredProperties.WordSize)} |= 1UL << {bit % RequiredProperties.WordSize};"
        );
    }

    private int Words => RequiredProperties.Words(_required.Count);

    private string Mask(int word)
    {
        var bits = Math.Min(RequiredProperties.WordSize, _required.Count - (word * RequiredProperties.WordSize));
        var mask = bits == RequiredProperties.WordSize ? ulong.MaxValue : (1UL << bits) - 1;
        return FormattableString.Invariant($"0x{mask:x}UL");
    }
}
