using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The reader of an operation's response, which is made once: by the runtime what a type alone tells, else in
/// a field of the group.</summary>
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
        if (operation.Result is null || AtHand(operation) is not null)
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

    /// <summary>The reader, as a method names it.</summary>
    /// <param name="owner">The group with a point, for code outside of it.</param>
    public static string Of(OperationCode operation, string owner = "") =>
        AtHand(operation) is { } reader ? $"{KnownType.ResponseReader}.{reader}" : owner + operation.ResponseField;

    /// <summary>One that the runtime has; null where it takes what only this operation knows.</summary>
    private static string? AtHand(OperationCode operation)
    {
        var model = operation.Model;
        return model.Outcome is not null
            ? null
            : model.ResultFormat switch
            {
                BodyFormat.Json => JsonAtHand(operation),
                BodyFormat.Text or BodyFormat.Binary when model.Result!.AllowsNull => null,
                BodyFormat.Text or BodyFormat.Binary or BodyFormat.Location => Reader(operation, model.ResultFormat, model.Result),
                _ => null,
            };
    }

    private static string? JsonAtHand(OperationCode operation)
    {
        var result = operation.Model.Result!;
        return operation.IsResultNullable || operation.Model.Unwrap is not null || EmptySuccesses(operation.Model).Any() ? null
            : CSharpTypes.IsModelItem(result) ? $"Json<{operation.Result}>()"
            : result is { IsList: true, Item: { } item } && CSharpTypes.IsModelItem(item) ? $"JsonList<{operation.Types.Of(item)}>()"
            : null;
    }

    private static string Reader(OperationCode operation)
    {
        var model = operation.Model;
        if (model.Outcome is { } outcome)
        {
            return ByStatus(operation.Result!, outcome.Cases.Select(one => (one.Status, Case(operation, outcome, one))));
        }

        return model.ResultFormat switch
        {
            BodyFormat.Text or BodyFormat.Binary when model.Result!.AllowsNull => OrEmpty(
                operation,
                "null",
                format => $"{Reader(operation, format, null)}.As<{operation.Result}>(static value => value)"
            ),
            BodyFormat.Json when EmptySuccesses(model).Any() => OrEmpty(
                operation,
                "default",
                _ => $"JsonOrNull<{operation.Result}>({Json(operation)})"
            ),
            // Null is a response here; elsewhere it means that what was asked for is not there.
            BodyFormat.Json => $"{(operation.IsResultNullable ? "JsonOrNull" : "Json")}<{operation.Result}>({Json(operation)})",
            _ => Reader(operation, model.ResultFormat, model.Result),
        };
    }

    /// <summary>Each success as its content is read; one without content gives what stands for none.</summary>
    private static string OrEmpty(OperationCode operation, string empty, Func<BodyFormat, string> reader) =>
        ByStatus(
            operation.Result!,
            operation
                .Model.Responses.Where(static response => response.Status[0] == '2')
                .Select(response =>
                    (
                        response.Status,
                        $"{KnownType.ResponseReader}."
                            + (
                                response.Format == BodyFormat.None
                                    ? $"Nothing<{operation.Result}>(static () => {empty})"
                                    : reader(response.Format)
                            )
                    )
                )
        );

    /// <summary>Successes that are declared without content, where the status alone does not say so.</summary>
    private static IEnumerable<ResponseModel> EmptySuccesses(OperationModel model) =>
        model.Result!.AllowsNull
            ? model.Responses.Where(static response =>
                response is { Format: BodyFormat.None, Status: not ("204" or "205") } && response.Status[0] == '2'
            )
            : [];

    private static string ByStatus(string result, IEnumerable<(string Status, string Reader)> cases) =>
        $"ByStatus<{result}>({string.Join(", ", cases.Select(static one => $"({CSharpLiteral.Of(one.Status)}, {one.Reader})"))})";

    private static string Case(OperationCode operation, OutcomeModel outcome, OutcomeCaseModel one)
    {
        var record = $"{operation.Types.Named(outcome.Name)}.{one.Name}";
        return one.Format == BodyFormat.None
            ? $"{KnownType.ResponseReader}.Nothing<{operation.Result}>(static () => new {record}())"
            : $"{KnownType.ResponseReader}.{Reader(operation, one.Format, one.Type)}.As<{operation.Result}>(static value => new "
                + $"{record}(value))";
    }

    private static string Reader(OperationCode operation, BodyFormat format, TypeRef? type)
    {
        var json = new JsonReadText(operation.Types);
        return format switch
        {
            BodyFormat.Text => "Text",
            BodyFormat.Binary => "Download",
            BodyFormat.Location => "Location",
            BodyFormat.Events when type!.IsString => "TextEvents",
            BodyFormat.Events => $"Events<{Item(operation, type!)}>({json.Delegate(type!)})",
            BodyFormat.JsonLines => $"Lines<{Item(operation, type!)}>({json.Delegate(type!)})",
            _ => $"{(CSharpTypes.IsNullableItem(type!) ? "JsonOrNull" : "Json")}<{Item(operation, type!)}>({json.Delegate(type!)})",
        };
    }

    private static string Item(OperationCode operation, TypeRef type) =>
        operation.Types.Of(CSharpTypes.Of(type, CSharpTypes.IsNullableItem(type)));

    private static string Json(OperationCode operation)
    {
        var json = new JsonReadText(operation.Types);
        var result = operation.Model.Result!;
        return operation.Model.Unwrap is not { } property
            ? json.Delegate(result)
            : $"static (ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => "
                + $"{KnownType.ApiJson}.ReadUnwrapped(ref reader, json, {CSharpLiteral.Of(property)}, "
                + $"{json.Delegate(result, isNullable: false)})";
    }
}
