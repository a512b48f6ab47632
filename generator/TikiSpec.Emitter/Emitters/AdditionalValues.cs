using TikiSpec.Emitter.Json;
using TikiSpec.Emitter.Text;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>What a record does with undeclared properties that have a type.</summary>
/// <remarks>
/// <code>
/// public IReadOnlyDictionary&lt;string, long> AdditionalValues { get; init; }
///
/// default: read.Additional(ref reader, json, JsonReads.Int64, ref values); break;
///
/// ApiMap.WriteProperties(writer, AdditionalValues, _names, 2, static (writer, item) => writer.WriteNumberValue(item));
/// </code>
/// </remarks>
internal sealed record AdditionalValues(TypeRef Type, string Property, string CollectionType, string ItemType)
{
    /// <summary>The variable that collects them.</summary>
    public const string Builder = "values";

    /// <summary>Null where undeclared properties may be anything.</summary>
    public static AdditionalValues? Of(RecordDeclaration declaration, ObjectModel model, TypeText types) =>
        declaration.Additional is { } additional
            ? new AdditionalValues(
                TypeRef.MapOf(model.AdditionalType),
                CSharpIdentifier.Of(additional.Name),
                types.Of(additional.Type),
                types.Of(CSharpTypes.Item(TypeRef.MapOf(model.AdditionalType)))
            )
            : null;

    public void WriteProperty(SourceWriter writer)
    {
        writer.Gap();
        writer.Line("/// <summary>Properties that the spec does not name, of the type that it gives them. What is of another type is in");
        writer.Line("/// <c>AdditionalProperties</c>.</summary>");
        writer.Line($"public {CollectionType} {Property} {{ get; init; }}");
    }

    public string Empty => $"{Property} = {KnownType.ApiMap}.Absent<{ItemType}>();";

    public string Declaration => $"var {Builder} = default({KnownType.ApiMapBuilder}<{ItemType}>);";

    public string Assignment => $"{Property} = {Builder}.Build();";

    public string Read(JsonReadText reads) => $"read.Additional(ref reader, json, {reads.Delegate(Type.Item!)}, ref {Builder});";

    /// <param name="declared">How many names are of declared properties.</param>
    public string Write(int declared) =>
        FormattableString.Invariant(
            $"{KnownType.ApiMap}.WriteProperties(writer, {Property}, _names, {declared}, {JsonWriteText.Delegate(Type.Item!)});"
        );

    /// <summary>What is left to write of the others: a name is written once.</summary>
    public string Rest(string additional) => $"{KnownType.ApiMap}.Rest({additional}, {Property})";
}
