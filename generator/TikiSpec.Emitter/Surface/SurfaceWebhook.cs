using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Surface;

/// <summary>The lines of one thing that the server sends.</summary>
internal static class SurfaceWebhook
{
    public static IEnumerable<string> Lines(string owner, WebhookModel webhook, PropertyDeclaration reader)
    {
        var name = $"{owner}.{reader.Name}";
        yield return $"webhook {name}: {reader.Type}";
        if (webhook.WireName.Length > 0)
        {
            yield return $"wire {name} {webhook.HttpMethod} {WireText.Quoted(webhook.WireName)}";
        }

        if (webhook.Signature is { } signature)
        {
            var encoding = signature.IsBase64 ? "base64" : "hex";
            var prefix = signature.Prefix.Length == 0 ? "" : $" behind {WireText.Quoted(signature.Prefix)}";
            yield return $"signed {name} {signature.Algorithm} {encoding} in {WireText.Word(signature.Header)}{prefix} "
                + $"of {WireText.Quoted(signature.Signed)}";
        }

        foreach (var line in SurfaceFacts.Deprecation(name, webhook.Deprecation))
        {
            yield return line;
        }
    }
}
