using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the class with a reader for each payload that the server sends.</summary>
/// <remarks>
/// <code>
/// public static partial class ShopWebhooks
/// {
///     private static readonly WebhookSignature Signature = new("X-Signature", "sha256", false, "sha256=", "{body}");
///
///     /// &lt;summary&gt;An order was paid.&lt;/summary&gt;
///     public static SignedWebhook&lt;Order&gt; OrderPaid { get; } = new("order.paid", Signature, Order.ReadJson);
/// }
/// </code>
/// </remarks>
internal static class WebhooksEmitter
{
    public static CodeFile Emit(WebhooksUnit unit)
    {
        var types = new TypeText(unit.Namespace);
        var json = new JsonReadText(types);
        var writer = new SourceWriter();
        DocComment.WriteSummary(writer, null, $"Reads what the server of {unit.Title} sends of its own accord.");
        writer.Line(GeneratedAttributes.GeneratedCode);
        using (writer.Block($"{CodeFile.Access(unit)} static partial class {CSharpIdentifier.Of(unit.Name)}"))
        {
            foreach (var webhook in unit.Webhooks)
            {
                Write(writer, webhook, types, json);
            }
        }

        return CodeFile.Of(unit, writer, pragmas => WritePragmas(pragmas, unit));
    }

    private static void WritePragmas(SourceWriter writer, WebhooksUnit unit)
    {
        if (unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "A payload is of a deprecated type.");
        }
    }

    private static void Write(SourceWriter writer, WebhookModel webhook, TypeText types, JsonReadText json)
    {
        var payload = webhook.Payload with { AllowsNull = false };
        var signature = webhook.Signature is { } signed ? Signature(signed) + ", " : "";
        writer.Gap();
        DocComment.WriteSummary(
            writer,
            webhook.Description,
            webhook.WireName.Length == 0
                ? "Any of the webhooks: for an address that all of them are sent to."
                : $"The payload of `{webhook.WireName}`."
        );
        Obsolete.WriteAttribute(writer, webhook.Deprecation, webhook.Deprecation?.Successor, ObsoleteKind.Operation);
        writer.Line(
            $"public static {types.Of(WebhooksDeclaration.TypeOf(webhook))} {CSharpIdentifier.Of(webhook.Name)} {{ get; }} = "
                + $"new({CSharpLiteral.Of(webhook.WireName)}, {signature}{json.Delegate(payload, isNullable: false)});"
        );
    }

    private static string Signature(SignatureModel signature) =>
        $"new {KnownType.WebhookSignature}({CSharpLiteral.Of(signature.Header)}, {CSharpLiteral.Of(signature.Algorithm)}, "
        + $"{(signature.IsBase64 ? "true" : "false")}, {CSharpLiteral.Of(signature.Prefix)}, {CSharpLiteral.Of(signature.Signed)})";
}
