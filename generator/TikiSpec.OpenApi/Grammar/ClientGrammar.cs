using static TikiSpec.OpenApi.Grammar.KeyRule;

namespace TikiSpec.OpenApi.Grammar;

/// <summary>What stands behind the <c>x-</c> keys that describe a client. It is data of ours: no reference is followed
/// there.</summary>
internal static class ClientGrammar
{
    internal static readonly RuledKey[] OfDocument =
    [
        ("x-client-rate-limit", Object(ObjectKind.ClientRateLimit)),
        ("x-client-signature", Object(ObjectKind.ClientSignature)),
        ("x-client-names", Scalar),
        ("x-client-records", Scalar),
        ("x-client-types", Scalar),
    ];

    internal static readonly RuledKey[] OfInfo = [("x-tiki-source", Object(ObjectKind.ClientSource))];

    internal static readonly RuledKey[] OfOperation =
    [
        ("x-client-pagination", Object(ObjectKind.ClientPagination)),
        ("x-client-batch", Object(ObjectKind.ClientBatch)),
        ("x-client-poll", Object(ObjectKind.ClientPoll)),
        ("x-client-events", Object(ObjectKind.ClientEvents)),
        ("x-client-unwrap", Scalar),
        ("x-client-signature", Object(ObjectKind.ClientSignature)),
        ("x-client-deprecation", Object(ObjectKind.ClientDeprecation)),
        ("x-tiki-source", Object(ObjectKind.ClientSource)),
    ];

    internal static readonly RuledKey[] OfValue =
    [
        ("x-client-observed", Object(ObjectKind.ClientObserved)),
        ("x-client-documented", Object(ObjectKind.ClientDocumented)),
        ("x-client-deprecation", Object(ObjectKind.ClientDeprecation)),
    ];

    internal static readonly RuledKey[] OfParameter = [("x-client-wide", Scalar), .. OfValue];

    internal static readonly RuledKey[] OfSchema =
    [
        ("x-client-csv", Object(ObjectKind.ClientCsv)),
        ("x-client-set-expression", Object(ObjectKind.ClientSetExpression)),
        ("x-client-needs", Object(ObjectKind.ClientNeeds)),
        ("x-client-stock", Object(ObjectKind.ClientStock)),
        ("x-client-variants", Object(ObjectKind.ClientVariants)),
        ("x-client-ids", Object(ObjectKind.ClientIds)),
        .. OfValue,
    ];

    internal static readonly RuledKey[] OfResponse = [("x-client-help", Scalar)];

    internal static readonly RuledKey[] OfExample = [("x-client-invalid", Scalar)];

    public static readonly ObjectRule[] Rules =
    [
        new(
            ObjectKind.ClientPagination,
            [
                ("page", Scalar),
                ("offset", Scalar),
                ("cursor", Scalar),
                ("next", Scalar),
                ("size", Scalar),
                ("items", Scalar),
                ("lastPage", Scalar),
                ("total", Scalar),
                ("cap", Scalar),
                ("key", Scalar),
                ("window", Object(ObjectKind.ClientWindow)),
            ]
        )
        {
            IsExtension = true,
            IsOpen = true,
        },
        Rule(ObjectKind.ClientWindow, "from", "to"),
        Rule(ObjectKind.ClientRateLimit, "requests", "seconds"),
        Rule(ObjectKind.ClientSignature, "header", "algorithm", "encoding", "prefix", "signed"),
        new(ObjectKind.ClientNeeds, [("any", Scalars), ("with", ScalarMap), ("within", ScalarMap)]) { IsExtension = true, IsOpen = true },
        Rule(ObjectKind.ClientStock, "ids", "items", "id", "quantity"),
        Rule(ObjectKind.ClientIds, "ids", "items", "id"),
        new(ObjectKind.ClientVariants, [("labels", Scalar), ("items", Scalar), ("values", Scalars)]) { IsExtension = true, IsOpen = true },
        Rule(ObjectKind.ClientBatch, "items", "max", "results", "success", "keys"),
        Rule(ObjectKind.ClientPoll, "state", "reason", "end", "success", "method"),
        new(
            ObjectKind.ClientEvents,
            [
                ("items", Scalar),
                ("ack", Scalar),
                ("id", Scalar),
                ("type", Scalar),
                ("version", Scalar),
                ("payload", Scalar),
                ("method", Scalar),
                ("payloads", List(ObjectKind.ClientEventPayload)),
            ]
        )
        {
            IsExtension = true,
            IsOpen = true,
        },
        Rule(ObjectKind.ClientEventPayload, "type", "version", "schema"),
        Rule(ObjectKind.ClientSetExpression, "items", "in", "notIn", "separator"),
        Rule(ObjectKind.ClientCsv, "items", "separator"),
        Rule(ObjectKind.ClientObserved, "types", "alias", "undocumented", "since", "evidence"),
        Rule(ObjectKind.ClientDocumented, "type", "required", "default"),
        Rule(ObjectKind.ClientSource, "page", "section"),
        new(
            ObjectKind.ClientDeprecation,
            [("since", Scalar), ("sunset", Scalar), ("note", Scalar), ("successor", Object(ObjectKind.ClientSuccessor))]
        )
        {
            IsExtension = true,
            IsOpen = true,
        },
        new(
            ObjectKind.ClientSuccessor,
            [
                ("spec", Scalar),
                ("operationId", Scalar),
                ("schema", Scalar),
                ("property", Scalar),
                ("member", Scalar),
                ("name", Scalar),
                ("properties", ScalarMap),
                ("members", ScalarMap),
            ]
        )
        {
            IsExtension = true,
            IsOpen = true,
        },
    ];

    private static ObjectRule Rule(ObjectKind kind, params string[] keys) =>
        new(kind, Array.ConvertAll(keys, static key => new RuledKey(key, Scalars))) { IsExtension = true, IsOpen = true };
}
