using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Writes a record.</summary>
/// <remarks>
/// <code>
/// public sealed partial record Product : IApiModel&lt;Product&gt;
/// {
///     private static readonly JsonMemberNames _names = new("product_id", "sku");
///     private static readonly JsonEncodedText[] _encodedNames = _names.ToEncoded();
///     private static readonly int[] _required = [0, 1];
///     private readonly JsonNulls _nulls;
///
///     /// &lt;summary&gt;Tiki's id of the product.&lt;/summary&gt;
///     public long ProductId { get; init; }
///     …
///     public ApiProperties AdditionalProperties { get; init; } = ApiProperties.Empty;
///     public static Product ReadJson(ref Utf8JsonReader reader, JsonReadContext json) { … }
///     public void WriteJson(Utf8JsonWriter writer) { … }
/// }
/// </code>
/// </remarks>
internal sealed class ObjectEmitter
{
    private readonly ObjectUnit _unit;
    private readonly ObjectModel _model;
    private readonly TypeText _types;
    private readonly EmptyText _empty;
    private readonly IReadOnlyList<MemberCode> _members;

    private ObjectEmitter(ObjectUnit unit)
    {
        _unit = unit;
        _model = unit.Model;
        _types = new TypeText(unit.Namespace);
        _empty = new EmptyText(_types);
        _members = MemberCode.Of(_model, _types);
    }

    public static SourceFile Emit(ObjectUnit unit) => new(unit.HintName, new ObjectEmitter(unit).Write());

    private string Write()
    {
        var writer = CodeFile.Begin(_unit, WritePragmas);
        DocComment.WriteSummary(writer, _model.Description, $"The object `{_model.Name}`.");
        DocComment.WriteRemarks(writer, DeprecationRemark(_model.Deprecation));
        writer.Line(GeneratedAttributes.GeneratedCode);
        writer.Line(GeneratedAttributes.JsonConverter(_types.Named(_model.Name)));
        Obsolete.WriteAttribute(writer, Obsolete.Message(_model.Deprecation, _model.Deprecation?.Successor), Obsolete.Type);
        var name = CSharpIdentifier.Of(_model.Name);
        using (writer.Block($"{CodeFile.Access(_unit)} sealed partial record {name} : {Bases()}"))
        {
            WriteNames(writer);
            WriteProperties(writer);
            var items = _members.FirstOrDefault(member => member.Model.Name == _model.ItemsMember);
            if (items is not null)
            {
                ItemsEmitter.Write(writer, _types, _members, items);
            }

            ObjectReadEmitter.Write(writer, _types, _model, _members);
            ObjectWriteEmitter.Write(writer, _members);
            if (_model.IsInRequest)
            {
                ObjectCheckEmitter.Write(writer, _members);
            }

            var properties = _members.Select(static member => (member.Property, member.TypeRef, member.IsNullable));
            new ObjectEqualityEmitter(writer, _types).Write(name, [.. properties], hasAdditional: true);
        }

        return writer.ToString();
    }

    private string Bases()
    {
        var model = $"{KnownType.IApiModel}<{_types.Named(_model.Name)}>";
        var items = _members.FirstOrDefault(member => member.Model.Name == _model.ItemsMember);
        return items is null ? model : $"{model}, {_types.Of(items.TypeRef)}";
    }

    private void WritePragmas(SourceWriter writer)
    {
        if (_members.Any(static member => member.Model.Deprecation is not null))
        {
            Obsolete.WritePragma(writer, Obsolete.Member, "Reading and writing must touch members that callers should leave.");
        }

        if (_unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, Obsolete.Type, "A member's type is deprecated.");
        }
    }

    private void WriteNames(SourceWriter writer)
    {
        var names = _members.Select(static member => member.Model.WireName)
            .Concat(from member in _members where member.Model.Observed?.Alias is not null select member.Model.Observed!.Alias);
        writer.Line($"private static readonly {KnownType.JsonMemberNames} _names = new({string.Join(", ", names.Select(CSharpLiteral.Of))});");
        if (_members.Count > 0)
        {
            writer.Line($"private static readonly {KnownType.JsonEncodedText}[] _encodedNames = _names.ToEncoded();");
        }

        RequiredMembers.WriteFields(writer, _members);
        if (NullMembers.AreNoted(_members))
        {
            writer.Line($"private readonly {KnownType.JsonNulls} _nulls;");
        }
    }

    private void WriteProperties(SourceWriter writer)
    {
        foreach (var member in _members)
        {
            writer.Gap();
            WriteDocs(writer, member.Model);
            // The compiler calls [Obsolete] on a required member a mistake (CS9042): its remarks have to do.
            if (!member.Model.IsRequiredInCode)
            {
                Obsolete.WriteAttribute(writer, Obsolete.Message(member.Model.Deprecation, Successor(member.Model)), Obsolete.Member);
            }

            var required = member.Model.IsRequiredInCode ? "required " : "";
            var initializer = member.IsNullable || member.Model.IsRequiredInCode || _empty.Property(member.TypeRef) is not { } empty ? "" : $" = {empty};";
            writer.Line($"public {required}{member.Type} {member.Property} {{ get; init; }}{initializer}");
        }

        writer.Gap();
        writer.Line("/// <summary>Members that the spec does not declare; kept and written back.</summary>");
        writer.Line($"public {KnownType.ApiProperties} AdditionalProperties {{ get; init; }} = {KnownType.ApiProperties}.Empty;");
    }

    private static void WriteDocs(SourceWriter writer, MemberModel member)
    {
        DocComment.WriteSummary(writer, member.Description, $"The member `{member.WireName}`.");
        var facts = ConstraintText.Of(member).ToList();
        if (member.IsReadOnly)
        {
            facts.Add("Only in answers.");
        }

        if (member.IsWriteOnly)
        {
            facts.Add("Only in requests.");
        }

        var remarks = facts.Count == 0 ? [] : new[] { XmlText.Line(string.Join(" ", facts)) };
        DocComment.WriteRemarks(writer, [.. remarks, .. DeprecationRemark(member.Deprecation)]);
    }

    private static IReadOnlyList<string> DeprecationRemark(DeprecationModel? deprecation) =>
        Obsolete.Message(deprecation, deprecation?.Successor) is { } message ? [XmlText.Line(message)] : [];

    /// <summary>The successor of a member is named as it travels; code calls it by its property.</summary>
    private string? Successor(MemberModel member) =>
        _members.FirstOrDefault(other => other.Model.WireName == member.Deprecation?.Successor)?.Property ?? member.Deprecation?.Successor;
}
