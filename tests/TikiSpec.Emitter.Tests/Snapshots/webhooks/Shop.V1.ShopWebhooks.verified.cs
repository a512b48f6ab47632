/// <summary>Reads what the server of Shop sends of its own accord.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public static partial class ShopWebhooks
{
    /// <summary>Any of the webhooks: for an address that all of them are sent to.</summary>
    public static global::TikiSpec.SignedWebhook<global::Shop.V1.ShopWebhook> Any { get; } = new("", new global::TikiSpec.WebhookSignature("X-Signature", "sha256", false, "sha256=", "{body}"), global::Shop.V1.ShopWebhook.ReadJson);

    /// <summary>An order was paid.</summary>
    public static global::TikiSpec.SignedWebhook<global::Shop.V1.Paid> OrderPaid { get; } = new("order.paid", new global::TikiSpec.WebhookSignature("X-Signature", "sha256", false, "sha256=", "{body}"), global::Shop.V1.Paid.ReadJson);

    /// <summary>The payload of <c>order.sent</c>.</summary>
    [global::System.Obsolete("Deprecated.", DiagnosticId = "TIKI9021", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public static global::TikiSpec.SignedWebhook<global::Shop.V1.Sent> OrderSent { get; } = new("order.sent", new global::TikiSpec.WebhookSignature("X-Old", "sha1", true, "", "{X-Time}.{body}"), global::Shop.V1.Sent.ReadJson);

    /// <summary>The payload of <c>onData</c>.</summary>
    public static global::TikiSpec.SignedWebhook<global::System.Collections.Generic.IReadOnlyList<long>> SubscriptionCreateOnData { get; } = new("onData", new global::TikiSpec.WebhookSignature("X-Signature", "sha256", false, "sha256=", "{body}"), static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.JsonReads.Int64));
}
