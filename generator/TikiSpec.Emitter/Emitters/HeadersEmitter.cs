using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the record of the headers that an operation's successes declare.</summary>
/// <remarks>
/// <code>
/// public sealed partial record ProductListHeaders
/// {
///     /// &lt;summary&gt;How many there are in all.&lt;/summary&gt;
///     public long? XTotal { get; init; }
///
///     internal static ProductListHeaders Read(ResponseHeaders headers) =>
///         new()
///         {
///             XTotal = headers.Value&lt;long?>("X-Total", ApiJson.ReadInt64OrNull),
///         };
/// }
/// </code>
/// </remarks>
internal static class HeadersEmitter
{
    public static CodeFile Emit(HeadersUnit unit)
    {
        var types = new TypeText(unit.Namespace);
        var headers = unit.Model.Headers;
        var writer = new SourceWriter();
        var method = MethodReference.Of(types, unit.Group, unit.Method, unit.IsOverloaded);
        var declaration = RecordDeclaration.HeadersOf(unit.Model);
        var texts = declaration.Properties.Select(property => types.Of(property.Type)).ToList();
        var name = CSharpIdentifier.Of(unit.Model.Name);
        writer.Line(
            $"/// <summary>The headers that a response to {method} is declared to have; null is what did not come or cannot be "
                + "read.</summary>"
        );
        writer.Line(GeneratedAttributes.GeneratedCode);
        using (writer.Block($"{CodeFile.Access(unit)} sealed partial {declaration.Kind} {name}"))
        {
            for (var index = 0; index < headers.Count; index++)
            {
                OptionsEmitter.WriteProperty(writer, texts[index], headers[index], $"The header `{headers[index].WireName}`.");
            }

            OptionsEmitter.WriteMembers(writer, declaration, headers);
            WriteRead(writer, name, headers, texts, new JsonReadText(types));
        }

        return CodeFile.Of(unit, writer, pragmas => OptionsEmitter.WritePragmas(pragmas, headers, unit.UsesDeprecatedTypes));
    }

    private static void WriteRead(
        SourceWriter writer,
        string name,
        EquatableList<ParameterModel> headers,
        List<string> texts,
        JsonReadText json
    )
    {
        writer.Gap();
        writer.Line($"internal static {name} Read({KnownType.ResponseHeaders} headers) =>");
        using (writer.Indented())
        {
            using (writer.Block("new()", "};"))
            {
                for (var index = 0; index < headers.Count; index++)
                {
                    var header = headers[index];
                    writer.Line(
                        $"{CSharpIdentifier.Of(header.Name)} = headers.{Method(header)}<{texts[index]}>({Arguments(header, json)}),"
                    );
                }
            }
        }
    }

    private static string Method(ParameterModel header) =>
        header switch
        {
            { Form: ParameterForm.Json } => "Json",
            { Type: { IsList: true } } => "List",
            { Type: { IsObject: true } or { IsMap: true } } => "Object",
            _ => "Value",
        };

    private static string Arguments(ParameterModel header, JsonReadText json)
    {
        var explode = Method(header) == "Object" ? (header.Explode ? "true, " : "false, ") : "";
        return $"{CSharpLiteral.Of(header.WireName)}, {explode}{json.Delegate(header.Type, isNullable: true)}";
    }
}
