using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Writes how a record is read: a constructor that reads each member straight into its property, which starts with the empty value of its type.</summary>
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
///         var member = -1;
///         while (_names.Next(ref reader, json, ref member))
///         {
///             _nulls.Note(ref reader, member);
///             switch (member)
///             {
///                 case 0: ProductId = ApiJson.ReadInt64(ref reader, json); seen |= 1UL &lt;&lt; 0; break;
///                 default: ApiJson.KeepMember(ref reader, json, ref additional); break;
///             }
///         }
///
///         json.Require(seen, 0x1UL, _names, _required, ref reader);
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
    private readonly IReadOnlyList<MemberCode> _members;
    private readonly IReadOnlyList<MemberCode> _required;
    private readonly IReadOnlyList<MemberCode> _aliased;

    private ObjectReadEmitter(SourceWriter writer, TypeText types, ObjectModel model, IReadOnlyList<MemberCode> members)
    {
        _writer = writer;
        _reads = new JsonReadText(types);
        _empty = new EmptyText(types);
        _model = model;
        _members = members;
        _required = [.. RequiredMembers.Of(members)];
        _aliased = [.. members.Where(static member => member.Model.Observed?.Alias is not null)];
    }

    public static void Write(SourceWriter writer, TypeText types, ObjectModel model, IReadOnlyList<MemberCode> members) =>
        new ObjectReadEmitter(writer, types, model, members).Write(CSharpIdentifier.Of(model.Name));

    private void Write(string record)
    {
        const string Parameters = $"ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json";
        _writer.Gap();
        _writer.Line("/// <summary>Makes one; a member that is not set has the empty value of its type.</summary>");
        using (_writer.Block($"public {record}()"))
        {
        }

        _writer.Gap();
        if (_members.Any(static member => member.Model.IsRequiredInCode))
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
        // What callers must set has no initializer that would do it here.
        foreach (var member in _members.Where(static member => member.Model.IsRequiredInCode && !member.IsNullable))
        {
            if (_empty.Property(member.TypeRef) is { } empty)
            {
                _writer.Line($"{member.Property} = {empty};");
            }
        }

        _writer.Line($"var additional = default({KnownType.ApiPropertiesBuilder});");
        using (_writer.Block($"if ({KnownType.ApiJson}.BeginObject(ref reader, json))"))
        {
            WriteLoop();
        }

        _writer.Gap();
        _writer.Line("AdditionalProperties = additional.Build();");
    }

    private void WriteLoop()
    {
        for (var word = 0; word < Words; word++)
        {
            _writer.Line($"ulong {RequiredMembers.Seen(word)} = 0;");
        }

        foreach (var member in _aliased)
        {
            _writer.Line($"var {member.Mark} = false;");
        }

        _writer.Line("var member = -1;");
        using (_writer.Block("while (_names.Next(ref reader, json, ref member))"))
        {
            if (NullMembers.AreNoted(_members))
            {
                _writer.Line("_nulls.Note(ref reader, member);");
            }

            WriteCases();
        }

        if (Words > 0)
        {
            _writer.Gap();
        }

        for (var word = 0; word < Words; word++)
        {
            _writer.Line($"json.Require({RequiredMembers.Seen(word)}, {Mask(word)}, _names, {RequiredMembers.Field(word)}, ref reader);");
        }
    }

    private void WriteCases()
    {
        var keep = $"{KnownType.ApiJson}.{(_model.ExpectsAdditional ? "AddMember" : "KeepMember")}(ref reader, json, ref additional);";
        if (_members.Count == 0)
        {
            _writer.Line(keep);
            return;
        }

        using (_writer.Block("switch (member)"))
        {
            foreach (var member in _members)
            {
                WriteCase(member, member.Index, _aliased.Contains(member) ? $"{member.Mark} = true;" : null);
            }

            for (var index = 0; index < _aliased.Count; index++)
            {
                WriteAlias(_aliased[index], _members.Count + index);
            }

            _writer.Line($"default: {keep} break;");
        }
    }

    private void WriteCase(MemberCode member, int number, string? mark)
    {
        var statements = new List<string>();
        if (DeclaredTypes.RefusesNull(member))
        {
            statements.Add("json.RefuseNull(ref reader);");
        }

        if (number >= _members.Count)
        {
            statements.Add("json.ReportAlias(ref reader);");
        }

        statements.Add(Assignment(member, number));
        if (SeenBit(member) is { } seen)
        {
            statements.Add(seen);
        }

        if (mark is not null)
        {
            statements.Add(mark);
        }

        _writer.Line(FormattableString.Invariant($"case {number}: {string.Join(" ", statements)} break;"));
    }

    /// <summary>The documented name wins, in either order; a value under the other name is then kept as it came.</summary>
    private void WriteAlias(MemberCode member, int number)
    {
        var skip = FormattableString.Invariant($"{KnownType.ApiJson}.KeepMember(ref reader, json, _names, {number}, ref additional);");
        _writer.Line(FormattableString.Invariant($"case {number} when {member.Mark}: {skip} break;"));
        WriteCase(member, number, null);
    }

    private string Assignment(MemberCode member, int number)
    {
        var context = DeclaredTypes.Context(member.Model);
        if (!member.IsDate)
        {
            return $"{member.Property} = {_reads.Value(member.TypeRef, member.IsNullable, context)};";
        }

        var orDefault = member.IsNullable ? "" : " ?? default";
        return FormattableString.Invariant($"{member.Property} = {_reads.Delegate(member.TypeRef)}(ref reader, {context}, _names, {number}, ref additional){orDefault};");
    }

    private string? SeenBit(MemberCode member)
    {
        if (!_required.Contains(member))
        {
            return null;
        }

        var bit = RequiredNumber(member);
        return FormattableString.Invariant($"{RequiredMembers.Seen(bit / RequiredMembers.WordSize)} |= 1UL << {bit % RequiredMembers.WordSize};");
    }

    private int Words => RequiredMembers.Words(_required.Count);

    private int RequiredNumber(MemberCode member) => _required.TakeWhile(other => other != member).Count();

    private string Mask(int word)
    {
        var bits = Math.Min(RequiredMembers.WordSize, _required.Count - (word * RequiredMembers.WordSize));
        var mask = bits == RequiredMembers.WordSize ? ulong.MaxValue : (1UL << bits) - 1;
        return FormattableString.Invariant($"0x{mask:x}UL");
    }
}
