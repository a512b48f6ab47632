using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Declarations;

/// <summary>What the uses of types in a surface are in C#. The one place that knows.</summary>
public static class CSharpTypes
{
    /// <summary>Of what the generated code and the runtime say to each other.</summary>
    public const string RuntimeNamespace = "TikiSpec.Runtime";

    private const string Collections = "System.Collections.Generic";

    public static CSharpType Any { get; } = Of(TypeRef.Any);

    public static CSharpType Text { get; } = Of(TypeRef.String);

    public static CSharpType Download { get; } = Class("TikiSpec", "ApiDownload");

    public static CSharpType Content { get; } = Class("System.Net.Http", "HttpContent");

    public static CSharpType CallOptions { get; } = Class("TikiSpec", "CallOptions");

    public static CSharpType BatchOptions { get; } = Class("TikiSpec", "BatchOptions");

    public static CSharpType Decision { get; } = Class("TikiSpec", "IApiDecision");

    public static CSharpType Stock { get; } = Class("TikiSpec", "IApiStock");

    public static CSharpType Ids { get; } = Class("TikiSpec", "IApiIds");

    public static CSharpType IdSelection { get; } = Class("TikiSpec", "IApiIdSelection");

    public static CSharpType PollOptions { get; } = Class("TikiSpec", "PollOptions");

    public static CSharpType EventReadOptions { get; } = Class("TikiSpec", "EventReadOptions");

    public static CSharpType CancellationToken { get; } = Struct("System.Threading", "CancellationToken");

    /// <summary>The type of a value that is there.</summary>
    public static CSharpType Of(TypeRef type) =>
        ScalarTable.Find(type) is { } scalar
            ? Of(scalar)
            : type switch
            {
                { IsObject: true } => Emitted(type.Name!),
                { IsOpenEnum: true } or { IsClosedEnum: true } or { IsUnion: true } => Emitted(type.Name!) with { IsValueType = true },
                { IsSeparated: true } or { IsList: true } => ListOf(Item(type)),
                { IsSet: true } => SetOf(Of(type.Item!)),
                { IsMap: true } => Class(Collections, "IReadOnlyDictionary", Text, Item(type)),
                _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "There is no C# type for this kind."),
            };

    /// <summary>The type with <c>?</c> where it may be missing. <c>ApiValue</c> can say by itself that nothing is
    /// there.</summary>
    public static CSharpType Of(TypeRef type, bool isNullable) => isNullable && !type.IsAny ? Of(type).OrNull() : Of(type);

    /// <summary>The element of a list, a map or a separated string.</summary>
    public static CSharpType Item(TypeRef type) => Of(type.Item!, IsNullableItem(type.Item!));

    /// <summary>An element or a result that may be null, also by being unreadable.</summary>
    public static bool IsNullableItem(TypeRef item) => item.AllowsNull || IsNullWhenUnreadable(item);

    /// <summary>An element that reads and writes itself, and is never null.</summary>
    public static bool IsModelItem(TypeRef item) =>
        item is { IsObject: true } or { IsOpenEnum: true } or { IsUnion: true } && !IsNullableItem(item);

    /// <summary>A value whose text is kept when it cannot be read: a date.</summary>
    public static bool IsNullWhenUnreadable(TypeRef type) => ScalarTable.Find(type) is { IsNullWhenUnreadable: true };

    /// <summary>A class of the client itself.</summary>
    public static CSharpType Emitted(string name) =>
        new()
        {
            Name = name,
            Namespace = null,
            IsValueType = false,
        };

    /// <summary>A request that says which warehouse has how much.</summary>
    public static CSharpType StockRequest(CSharpType self) => Class("TikiSpec", "IApiStockRequest", self);

    /// <summary>One of the variants of a product.</summary>
    public static CSharpType Variant(CSharpType self) => Class("TikiSpec", "IApiVariant", self);

    public static CSharpType ListOf(CSharpType item) => Class(Collections, "IReadOnlyList", item);

    public static CSharpType SetOf(CSharpType item) => Struct("TikiSpec", "ApiSet") with { Arguments = new([item]) };

    public static CSharpType SequenceOf(CSharpType item) => Class(Collections, "IEnumerable", item);

    /// <summary><c>Task</c>, or <c>Task&lt;T></c>.</summary>
    public static CSharpType TaskOf(CSharpType? result) => Class("System.Threading.Tasks", "Task", result is null ? [] : [result]);

    public static CSharpType PagesOf(CSharpType item) => Class("TikiSpec", "PageSequence", item);

    /// <summary>What comes item by item.</summary>
    public static CSharpType StreamOf(CSharpType item) => Class(Collections, "IAsyncEnumerable", item);

    public static CSharpType ServerSentEventOf(CSharpType data) => Class("TikiSpec", "ServerSentEvent", data);

    /// <summary>What a response of a format holds; null where it has no content.</summary>
    public static CSharpType? ContentOf(BodyFormat format, TypeRef? type, bool isNullable) =>
        format switch
        {
            BodyFormat.None => null,
            BodyFormat.Text or BodyFormat.Location => isNullable ? Text.OrNull() : Text,
            BodyFormat.Binary => isNullable ? Download.OrNull() : Download,
            BodyFormat.Events => StreamOf(ServerSentEventOf(Of(type!, IsNullableItem(type!)))),
            BodyFormat.JsonLines => StreamOf(Of(type!, IsNullableItem(type!))),
            _ => Of(type!, isNullable),
        };

    /// <summary>The reader of a payload.</summary>
    public static CSharpType ReaderOf(CSharpType payload, bool isSigned) =>
        Class("TikiSpec", isSigned ? "SignedWebhook" : "ApiWebhook", payload);

    public static CSharpType EventsOf(CSharpType item) => Class(Collections, "IAsyncEnumerable", Class("TikiSpec", "ApiEvent", item));

    public static CSharpType BatchOf(CSharpType row, CSharpType result) => Class("TikiSpec", "BatchResult", row, result);

    /// <summary><c>ApiResponse</c>, or <c>ApiResponse&lt;T></c>, with the declared headers where there are
    /// some.</summary>
    public static CSharpType ResponseOf(CSharpType? result, CSharpType? headers) =>
        (result, headers) switch
        {
            (null, null) => Class("TikiSpec", "ApiResponse"),
            (null, _) => Class("TikiSpec", "ApiHeadersResponse", headers),
            (_, null) => Class("TikiSpec", "ApiResponse", result),
            _ => Class("TikiSpec", "ApiResponse", result, headers),
        };

    /// <summary>What a client's types implement so that the runtime can read and write them.</summary>
    public static CSharpType RuntimeContract(string name, CSharpType self) => Class(RuntimeNamespace, name, self);

    private static CSharpType Of(ScalarType scalar) =>
        new()
        {
            Name = scalar.Name,
            Namespace = scalar.Namespace,
            IsValueType = scalar.IsValueType,
        };

    private static CSharpType Struct(string space, string name) =>
        new()
        {
            Name = name,
            Namespace = space,
            IsValueType = true,
        };

    private static CSharpType Class(string space, string name, params CSharpType[] arguments) =>
        new()
        {
            Name = name,
            Namespace = space,
            IsValueType = false,
            Arguments = new EquatableList<CSharpType>(arguments),
        };
}
