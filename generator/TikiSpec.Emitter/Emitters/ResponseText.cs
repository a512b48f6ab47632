using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>How an operation's response is read.</summary>
/// <remarks>
/// <code>
/// internal static readonly JsonRead&lt;Product?&gt; GetResponse =
///     static (ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadUnwrapped(ref reader, json, "data", Product.ReadJson);
/// </code>
/// </remarks>
internal static class ResponseText
{
    /// <summary>The reader as an argument, or null where the response is not read as JSON.</summary>
    /// <param name="owner">The class of the field with a dot, or nothing within it.</param>
    public static string? Reader(OperationCode operation, string owner)
    {
        if (!IsJson(operation.Model))
        {
            return null;
        }

        return NeedsField(operation.Model) ? owner + operation.ResponseField : Plain(operation);
    }

    public static void WriteField(SourceWriter writer, OperationCode operation)
    {
        var model = operation.Model;
        if (!IsJson(model) || !NeedsField(model))
        {
            return;
        }

        writer.Gap();
        var type = model.Unwrap is null ? operation.Result! : operation.Result + "?";
        writer.Line($"internal static readonly {KnownType.JsonRead}<{type}> {operation.ResponseField} =");
        using (writer.Indented())
        {
            writer.Line(model.Unwrap is null ? Plain(operation) + ";" : Unwrapped(operation, model.Unwrap));
        }
    }

    /// <summary>A method group says it all for an emitted record; what needs a lambda is made once.</summary>
    private static bool NeedsField(OperationModel model) =>
        model.Unwrap is not null || model.Result!.AllowsNull || model.Result.Kind is TypeKind.List or TypeKind.Map or TypeKind.Csv;

    private static bool IsJson(OperationModel model) =>
        model.Result is not null && model.ResultFormat is not (BodyFormat.Text or BodyFormat.Binary);

    private static string Plain(OperationCode operation) =>
        new JsonReadText(operation.Types).Delegate(operation.Model.Result!);

    private static string Unwrapped(OperationCode operation, string property)
    {
        var item = new JsonReadText(operation.Types).Delegate(operation.Model.Result!, isNullable: false);
        return $"static (ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => "
            + $"{KnownType.ApiJson}.ReadUnwrapped(ref reader, json, {CSharpLiteral.Of(property)}, {item});";
    }
}
