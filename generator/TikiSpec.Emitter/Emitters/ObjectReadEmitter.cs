namespace TikiSpec.Emitter;

/// <summary>Writes the method that reads a record.</summary>
/// <remarks>
/// <code>
/// public static Product ReadJson(ref Utf8JsonReader reader, JsonReadContext json)
/// {
///     long productId = 0;
///     var additional = default(ApiPropertiesBuilder);
///     if (ApiJson.BeginObject(ref reader, json))
///     {
///         ulong seen = 0;
///         var member = -1;
///         while (_names.Next(ref reader, json, ref member))
///         {
///             switch (member)
///             {
///                 case 0: productId = ApiJson.ReadInt64(ref reader, json); seen |= 1UL &lt;&lt; 0; break;
///                 default: ApiJson.KeepMember(ref reader, json, ref additional); break;
///             }
///         }
///
///         json.Require(seen, 0x1UL, _names, _required, ref reader);
///     }
///
///     return new Product { ProductId = productId, AdditionalProperties = additional.Build() };
/// }
/// </code>
/// </remarks>
internal sealed class ObjectReadEmitter
{
    private readonly SourceWriter _writer;
    private readonly TypeText _types;
    private readonly JsonReadText _reads;
    private readonly EmptyText _empty;
    private readonly IReadOnlyList<MemberCode> _members;
    private readonly IReadOnlyList<MemberCode> _required;
    private readonly IReadOnlyList<MemberCode> _aliased;

    private ObjectReadEmitter(SourceWriter writer, TypeText types, IReadOnlyList<MemberCode> members)
    {
        _writer = writer;
        _types = types;
        _reads = new JsonReadText(types);
        _empty = new EmptyText(types);
        _members = members;
        _required = [.. members.Where(static member => member.Model.IsRequired)];
        _aliased = [.. members.Where(static member => member.Model.Observed?.Alias is not null)];
    }

    public static void Write(SourceWriter writer, TypeText types, string record, IReadOnlyList<MemberCode> members) =>
        new ObjectReadEmitter(writer, types, members).Write(record);

    private void Write(string record)
    {
        _writer.Gap();
        DocComment.WriteInherited(_writer);
        _writer.Line(GeneratedAttributes.Hidden);
        using (_writer.Block($"public static {record} ReadJson(ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json)"))
        {
            foreach (var member in _members)
            {
                _writer.Line($"{LocalType(member)} {member.Local} = {_empty.Local(member.TypeRef, member.IsNullable)};");
            }

            _writer.Line($"var additional = default({KnownType.ApiPropertiesBuilder});");
            using (_writer.Block($"if ({KnownType.ApiJson}.BeginObject(ref reader, json))"))
            {
                WriteLoop();
            }

            _writer.Gap();
            WriteResult(record);
        }
    }

    private string LocalType(MemberCode member) =>
        _types.Of(member.TypeRef, member.IsNullable || member.IsDate || member.TypeRef.Kind == Model.TypeKind.Object);

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
        const string Keep = $"{KnownType.ApiJson}.KeepMember(ref reader, json, ref additional);";
        if (_members.Count == 0)
        {
            _writer.Line(Keep);
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

            _writer.Line($"default: {Keep} break;");
        }
    }

    private void WriteCase(MemberCode member, int number, string? mark)
    {
        var statements = new List<string> { Assignment(member, number) };
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
        var value = member.IsDate
            ? FormattableString.Invariant($"{_reads.Delegate(member.TypeRef)}(ref reader, json, _names, {number}, ref additional)")
            : _reads.Value(member.TypeRef, member.IsNullable);
        return $"{member.Local} = {value};";
    }

    private string? SeenBit(MemberCode member)
    {
        if (!member.Model.IsRequired)
        {
            return null;
        }

        var bit = RequiredNumber(member);
        return FormattableString.Invariant($"{RequiredMembers.Seen(bit / RequiredMembers.WordSize)} |= 1UL << {bit % RequiredMembers.WordSize};");
    }

    private void WriteResult(string record)
    {
        using (_writer.Block($"return new {record}", "};"))
        {
            foreach (var member in _members)
            {
                var value = member.IsDate && !member.IsNullable
                    ? $"{member.Local} ?? default"
                    : _empty.Result(member.TypeRef, member.IsNullable, member.Local);
                _writer.Line($"{member.Property} = {value},");
            }

            _writer.Line("AdditionalProperties = additional.Build(),");
        }
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
