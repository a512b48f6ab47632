using System.Text.Json.Serialization;

namespace TikiSpec.Published;

[JsonSerializable(typeof(Message))]
internal sealed partial class MessageContext : JsonSerializerContext;
