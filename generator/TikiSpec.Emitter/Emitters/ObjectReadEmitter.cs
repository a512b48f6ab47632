using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes how a record is made: empty, and by a constructor that reads each property straight into its
/// property, which starts with the empty value of its type.</summary>
/// <remarks>
/// <code>
/// public Product()
/// {
///     Name = "";
///     AdditionalProperties = ApiProperties.Empty;
/// }
///
/// private Product(ref Utf8JsonReader reader, JsonReadContext json)
///     : this()
/// {
///     var read = _names.Read(ref reader, json);
///     while (read.Next(ref reader, json))
///     {
///         switch (read.Property)
///         {
///             case 0: ProductId = ApiJson.ReadInt64(ref reader, json); break;
///             default: read.Keep(ref reader, json); break;
///         }
///     }
///
///     AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
/// }
///
/// public static Product ReadJson(ref Utf8JsonReader reader, JsonReadContext json) => new(ref reader, json);
/// </code>
/// Whoever adds to this: an initializer of a property, an attribute or a statement costs users' builds more than a call
/// of the runtime does, as there are thousands of them in the code of a large document.
/// </remarks>
internal sealed class ObjectReadEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeText _types;
    private readonly JsonReadText _reads;
    private readonly EmptyText _empty;
    private readonly ObjectModel _model;
    private readonly RecordDeclaration _declaration;
    private readonly IReadOnlyList<PropertyCode> _properties;
    private readonly IReadOnlyList<PropertyCode> _aliased;
    private readonly AdditionalValues? _additional;

    private ObjectReadEmitter(
        SourceWriter writer,
        TypeText types,
        ObjectModel model,
        RecordDeclaration declaration,
        IReadOnlyList<PropertyCode> properties,
        AdditionalValues? additional
    )
    {
        _additional = additional;
        _writer = writer;
        _types = types;
        _reads = new JsonReadText(types);
        _empty = new EmptyText(types);
        _model = model;
        _declaration = declaration;
        _properties = properties;
        _aliased = [.. properties.Where(static property => property.Model.Observed?.Alias is not null)];
    }

    public static void Write(
        SourceWriter writer,
        TypeText types,
        ObjectModel model,
        RecordDeclaration declaration,
        IReadOnlyList<PropertyCode> properties,
        AdditionalValues? additional
    ) => new ObjectReadEmitter(writer, types, model, declaration, properties, additional).Write(CSharpIdentifier.Of(model.Name));

    private void Write(string record)
    {
        const string Parameters = $"ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json";
        _writer.Gap();
        _writer.Line("/// <summary>Makes one; a property that is not set has the empty value of its type.</summary>");
        using (_writer.Block($"public {record}()"))
        {
            WriteEmptyValues();
        }

        _writer.Gap();
        if (_properties.Any(static property => property.Model.IsRequiredInCode))
        {
            _writer.Line(GeneratedAttributes.SetsRequiredMembers);
        }

        _writer.Line($"private {record}({Parameters})");
        using (_writer.Block("    : this()"))
        {
            WriteReading();
        }

        _writer.Gap();
        DocComment.WriteInherited(_writer);
        _writer.Line($"public static {record} ReadJson({Parameters}) => new(ref reader, json);");
    }

    /// <summary>In the constructor rather than beside the properties, where a compiler binds each one by
    /// itself.</summary>
    private void WriteEmptyValues()
    {
        // What callers must set has no value here, or they would not have to.
        foreach (var property in _properties.Where(static property => !property.Model.IsRequiredInCode))
        {
            var value = PresetText.Of(property, _types) ?? (property.IsNullable ? null : _empty.Property(property.TypeRef));
            if (value is not null)
            {
                _writer.Line($"{property.Property} = {value};");
            }
        }

        if (_additional is not null)
        {
            _writer.Line(_additional.Empty);
        }

        if (!BasesText.HasBase(_declaration))
        {
            _writer.Line($"AdditionalProperties = {KnownType.ApiProperties}.Empty;");
        }
    }

    private void WriteReading()
    {
        // What a new record has is not what came.
        foreach (var property in _properties.Where(static property => property.Model.Preset is not null))
        {
            _writer.Line($"{property.Property} = {(property.IsNullable ? null : _empty.Property(property.TypeRef)) ?? "default"};");
        }

        foreach (var property in _properties.Where(static property => property.Model.IsRequiredInCode && !property.IsNullable))
        {
            if (_empty.Property(property.TypeRef) is { } empty)
            {
                _writer.Line($"{property.Property} = {empty};");
            }
        }

        if (_additional is not null)
        {
            _writer.Line(_additional.Declaration);
        }

        foreach (var property in _aliased)
        {
            _writer.Line($"var {property.Mark} = false;");
        }

        _writer.Line("var read = _names.Read(ref reader, json);");
        using (_writer.Block("while (read.Next(ref reader, json))"))
        {
            WriteCases();
        }

        _writer.Gap();
        if (_additional is not null)
        {
            _writer.Line(_additional.Assignment);
        }

        _writer.Line($"AdditionalProperties = read.End({Ends()});");
    }

    private string Ends() =>
        _properties.Count == 0 ? ""
        : AbsentProperties.AreNoted(_properties) ? "ref reader, json, out _nulls, out _absent"
        : "ref reader, json, out _nulls";

    private void WriteCases()
    {
        var keep = _additional?.Read(_reads) ?? $"read.{(_model.ExpectsAdditional ? "Add" : "Keep")}(ref reader, json);";
        if (_properties.Count == 0)
        {
            _writer.Line(keep);
            return;
        }

        using (_writer.Block("switch (read.Property)"))
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
        if (number >= _properties.Count)
        {
            statements.Add(FormattableString.Invariant($"read.Came({property.Index});"));
            if (DeclaredTypes.RefusesNull(property))
            {
                statements.Add("json.RefuseNull(ref reader);");
            }

            statements.Add("json.ReportAlias(ref reader);");
        }

        statements.Add(Assignment(property));

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
        _writer.Line(FormattableString.Invariant($"case {number} when {property.Mark}: read.KeepAlias(ref reader, json); break;"));
        WriteCase(property, number, null);
    }

    private string Assignment(PropertyCode property)
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
        var function = ScalarTable.Find(property.TypeRef)!.Function;
        return $"{property.Property} = read.Read{function}(ref reader, {context}){orDefault};";
    }
}
