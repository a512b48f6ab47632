using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>Reads what the server sends of its own accord: webhooks, and the callbacks of operations.</summary>
internal sealed class WebhooksReader(DocumentView document, SchemaReader schemas, ProblemList problems)
{
    /// <summary>The reader of all webhooks.</summary>
    private const string All = "Any";

    private readonly SignatureReader _signatures = new(problems);
    private readonly UniqueNames _names = new(
        All,
        nameof(Equals),
        nameof(GetHashCode),
        nameof(GetType),
        nameof(ToString),
        nameof(MemberwiseClone),
        nameof(ReferenceEquals),
        "Finalize"
    );

    /// <summary>Ordinal by name.</summary>
    /// <param name="apiName">What the type of all payloads is called after.</param>
    /// <param name="sites">The operations, whose callbacks are read.</param>
    public EquatableList<WebhookModel> Read(string apiName, IReadOnlyList<OperationSite> sites)
    {
        var signature = _signatures.Read(document.Extension(ClientKeys.Signature));
        var webhooks = Named(
            document.Webhooks.SelectMany(static item => item.Operations).Select(static one => new Found(one, "", one.Path))
        );
        var callbacks = Named(sites.SelectMany(CallbacksOf));
        var read = webhooks.Concat(callbacks).Select(named => Read(named, signature)).OfType<WebhookModel>().ToList();
        if (AllOf([.. webhooks.Select(static named => named.View)], apiName) is { } any)
        {
            read.Add(any with { Signature = signature });
        }

        return read.OrderBy(static webhook => webhook.Name, StringComparer.Ordinal).ToEquatableList();
    }

    /// <summary>Names in the order of what they are made of, so that none depends on the order of the
    /// document.</summary>
    private List<NamedWebhook> Named(IEnumerable<Found> found) =>
        [
            .. found
                .Where(static one => PayloadOf(one.View) is not null || one.View.RequestBody is not null)
                .OrderBy(static one => one.Wanted, StringComparer.Ordinal)
                .ThenBy(static one => one.View.Path, StringComparer.Ordinal)
                .ThenBy(static one => one.View.Method == "POST" ? "" : one.View.Method, StringComparer.Ordinal)
                .Select(one => new NamedWebhook(one.View, one.Name, _names.Take(DotnetNames.Read(one.View, problems) ?? one.Wanted))),
        ];

    private WebhookModel? Read(NamedWebhook webhook, SignatureModel? signature)
    {
        var view = webhook.View;
        if (PayloadOf(view) is not { } payload)
        {
            problems.Add(SpecProblems.NotGenerated, view.Key, $"the payload of '{webhook.WireName}', which is no JSON");
            return null;
        }

        var own = view.Extension(ClientKeys.Signature);
        return new WebhookModel
        {
            Name = webhook.Name,
            WireName = webhook.WireName,
            HttpMethod = view.Method,
            Payload = payload.Schema is { } schema ? schemas.Read(schema, HintOf(webhook)) : TypeRef.Any,
            Signature = own is null ? signature : _signatures.Read(own),
            Description = view.Summary ?? view.Description,
            Deprecation = DeprecationReader.Read(view, problems),
        };
    }

    private static NameHint HintOf(NamedWebhook webhook) =>
        ReferenceName.Of(webhook.View.RequestBody!.Reference) is { } name
            ? SharedHint.Of(name, "Payload")
            : new NameHint(webhook.Name, "Payload");

    /// <summary>Any of the payloads: for an address that all of them are sent to.</summary>
    private WebhookModel? AllOf(IReadOnlyList<OperationView> webhooks, string apiName)
    {
        var payloads = webhooks.Select(PayloadOf).Select(static content => content?.Schema).OfType<SchemaView>().ToList();
        if (payloads.Count < 2)
        {
            return null;
        }

        return new WebhookModel
        {
            Name = All,
            WireName = "",
            HttpMethod = "",
            Payload = schemas.Read(payloads[0].OrAnyOf(payloads.Skip(1)), new NameHint("", apiName + "Webhook")),
        };
    }

    private static MediaTypeView? PayloadOf(OperationView view) =>
        view.RequestBody?.Content.FirstOrDefault(static content => MediaTypeName.IsJson(content.Name));

    private static IEnumerable<Found> CallbacksOf(OperationSite site)
    {
        foreach (var callback in site.View.Callbacks)
        {
            foreach (var view in callback.Items.SelectMany(static item => item.Operations))
            {
                yield return new Found(view, site.Name.TypePrefix, callback.Name);
            }
        }
    }

    /// <param name="Prefix">What its name begins with.</param>
    /// <param name="Name">What the document calls it.</param>
    private sealed record Found(OperationView View, string Prefix, string Name)
    {
        public string Wanted { get; } = Prefix + PascalName.Of(Name);
    }

    private sealed record NamedWebhook(OperationView View, string WireName, string Name);
}
