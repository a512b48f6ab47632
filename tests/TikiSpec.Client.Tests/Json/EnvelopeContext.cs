using System.Text.Json.Serialization;

namespace TikiSpec.Client.Tests.Json;

[JsonSerializable(typeof(Envelope))]
internal sealed partial class EnvelopeContext : JsonSerializerContext;
