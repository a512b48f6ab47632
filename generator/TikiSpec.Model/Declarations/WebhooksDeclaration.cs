namespace TikiSpec.Model.Declarations;

/// <summary>The class with a reader for each payload that the server sends.</summary>
/// <param name="Name"><c>ShopWebhooks</c>.</param>
public sealed record WebhooksDeclaration(string Name, EquatableList<PropertyDeclaration> Readers)
{
    /// <summary>Null where the server sends nothing.</summary>
    public static WebhooksDeclaration? Of(ApiSurface surface) =>
        surface.Webhooks.Count == 0 ? null : new(NameOf(surface), surface.Webhooks.Select(PropertyOf).ToEquatableList());

    public static string NameOf(ApiSurface surface) => surface.ApiName + "Webhooks";

    public static CSharpType TypeOf(WebhookModel webhook) =>
        CSharpTypes.ReaderOf(CSharpTypes.Of(webhook.Payload), webhook.Signature is not null);

    public override string ToString() => "static class " + CSharpIdentifier.Of(Name);

    private static PropertyDeclaration PropertyOf(WebhookModel webhook) =>
        new()
        {
            Name = webhook.Name,
            Type = TypeOf(webhook),
            IsInit = false,
            IsStatic = true,
            IsObsolete = webhook.Deprecation is not null,
        };
}
