using System.Text.Json.Serialization;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Json;

[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(V2.TrackingEntry[]))]
internal sealed partial class EnvelopeContext : JsonSerializerContext;
