using System.Text.Json.Serialization;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Published;

/// <summary>A message of the program's own, with emitted types inside.</summary>
internal sealed record Message(string Title, RequestState State, IReadOnlyList<SkuBatchRow> Rows, ApiValue Value);

[JsonSerializable(typeof(Message))]
internal sealed partial class MessageContext : JsonSerializerContext;
