using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The reader of an operation's response, which is made once.</summary>
/// <remarks>
/// <code>
/// internal static readonly ResponseReader&lt;Product&gt; GetResponse = ResponseReader.Json&lt;Product&gt;(
///     static (ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadUnwrapped(ref reader, json, "data", Product.ReadJson));
/// </code>
/// </remarks>
internal static class ResponseText
{
    public static void WriteField(SourceWriter writer, OperationCode operation)
    {
        if (operation.Result is null)
        {
            return;
        }

        writer.Gap();
        writer.Line($"internal static readonly {KnownType.ResponseReader}<{operation.Result}> {operation.ResponseField} =");
        using (writer.Indented())
        {
            writer.Line($"{KnownType.ResponseReader}.{Reader(operation)};");
        }
    }

    private static string Reader(OperationCode operation) =>
        operation.Model.ResultFormat switch
        {
            BodyFormat.Text => "Text",
            BodyFormat.Binary => "Bytes",
            // Null is a response here; elsewhere it means that what was asked for is not there.
            _ => $"{(operation.IsResultNullable ? "JsonOrNull" : "Json")}<{operation.Result}>({Json(operation)})",
        };

    private static string Json(OperationCode operation)
    {
        var json = new JsonReadText(operation.Types);
        var result = operation.Model.Result!;
        return operation.Model.Unwrap is not { } property
            ? json.Delegate(result)
            : $"static (ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => "
                + $"{KnownType.ApiJson}.ReadUnwrapped(ref reader, json, {CSharpLiteral.Of(property)}, {json.Delegate(result, isNullable: false)})";
    }
}
