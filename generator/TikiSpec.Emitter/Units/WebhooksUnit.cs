using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The readers of what the server sends.</summary>
public sealed record WebhooksUnit : EmitUnit
{
    /// <summary>The class: <c>ShopWebhooks</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required EquatableList<WebhookModel> Webhooks { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }
}
