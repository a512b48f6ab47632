using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.WireLevel;

namespace TikiSpec.Drift.Rules;

/// <summary>Bodies, media types and statuses.</summary>
internal static class ContentRules
{
    public static void AddTo(RuleTable table)
    {
        AddBodies(table);
        AddRequestMedia(table);
        AddResponseMedia(table);
        AddStatuses(table);
    }

    private static void AddBodies(RuleTable table)
    {
        void Body(string id, WireLevel level, ChangeKind kind, string description, Func<Change, ChangeUse, bool>? when = null) =>
            table.Add(id, level, Area.Bodies, Subject.RequestBody, kind, description, when);

        Body(
            "request-body-added-required",
            Breaking,
            BodyAdded,
            "was added and is required",
            (change, _) => change.Is<BodyFacts>(static facts => facts.IsRequired)
        );
        Body("request-body-added-optional", Safe, BodyAdded, "was added");
        Body("request-body-removed", Breaking, BodyRemoved, "was removed");
        Body("request-body-became-required", Breaking, BecameRequired, "became required");
        Body("request-body-became-optional", Safe, BecameOptional, "became optional");
    }

    private static void AddRequestMedia(RuleTable table)
    {
        void Media(string id, WireLevel level, ChangeKind[] kinds, string description, Func<Change, ChangeUse, bool>? when = null) =>
            table.Add(id, level, Area.Bodies, [Subject.RequestBody, Subject.RequestParameter], kinds, description, when);

        Media("request-body-media-type-added", Safe, [MediaTypeAdded], "may come as {name}");
        Media("request-body-media-type-removed", Breaking, [MediaTypeRemoved], "may no longer come as {name}");
        Media(
            "request-body-media-type-name-generalized",
            Safe,
            [MediaTypeRenamed],
            "may come as {new}, not only as {old}",
            (change, _) => MediaTypeContract.IsRangeOf(change.New!, change.Old!)
        );
        Media(
            "request-body-media-type-name-specialized",
            Breaking,
            [MediaTypeRenamed],
            "may only come as {new}, not as any {old}",
            (change, _) => MediaTypeContract.IsRangeOf(change.Old!, change.New!)
        );
        Media("request-body-media-type-name-changed", Risky, [MediaTypeRenamed], "comes as {new} in place of {old}");
        Media("request-body-media-type-schema-added", Breaking, [MediaTypeSchemaAdded], "got a schema for {name}");
        Media("request-body-media-type-schema-removed", Safe, [MediaTypeSchemaRemoved], "lost its schema for {name}");
        Media(
            "request-body-media-type-encoding-changed",
            Breaking,
            [MediaTypeEncodingChanged],
            "is encoded another way as {name}: {old} to {new}"
        );
    }

    private static void AddResponseMedia(RuleTable table)
    {
        void Media(string id, WireLevel level, ChangeKind kind, string description, Func<Change, ChangeUse, bool>? when = null) =>
            table.Add(id, level, Area.Responses, [Subject.ResponseBody, Subject.ResponseHeader], [kind], description, when);

        Media("response-media-type-added", Safe, MediaTypeAdded, "may come as {name}");
        Media("response-media-type-removed", Breaking, MediaTypeRemoved, "no longer comes as {name}");
        Media(
            "response-media-type-name-specialized",
            Safe,
            MediaTypeRenamed,
            "comes as {new} in place of {old}",
            (change, _) => IsNarrower(change.New!, change.Old!)
        );
        Media(
            "response-media-type-name-generalized",
            Breaking,
            MediaTypeRenamed,
            "comes as {new} in place of {old}",
            (change, _) => IsNarrower(change.Old!, change.New!)
        );
        table.Add(
            "response-media-type-charset-changed",
            Risky,
            Area.Responses,
            [Subject.ResponseBody, Subject.ResponseHeader],
            [MediaTypeRenamed],
            "comes as {new} in place of {old}",
            (change, _) => MediaTypeContract.CharsetOf(change.Old!) != MediaTypeContract.CharsetOf(change.New!),
            "response-media-type-name-changed"
        );
        Media("response-media-type-name-changed", Safe, MediaTypeRenamed, "comes as {new} in place of {old}");
        Media("response-body-media-type-schema-added", Safe, MediaTypeSchemaAdded, "got a schema for {name}");
        Media("response-body-media-type-schema-removed", Breaking, MediaTypeSchemaRemoved, "lost its schema for {name}");
        Media(
            "response-body-media-type-encoding-changed",
            Breaking,
            MediaTypeEncodingChanged,
            "is encoded another way as {name}: {old} to {new}"
        );
    }

    private static void AddStatuses(RuleTable table)
    {
        void Status(string id, WireLevel level, ChangeKind kind, string description, Func<Change, ChangeUse, bool>? when = null) =>
            table.Add(id, level, Area.Responses, Subject.ResponseBody, kind, description, when);

        Status("response-success-status-added", Safe, StatusAdded, "the whole response was added", IsSuccess);
        Status("response-non-success-status-added", Safe, StatusAdded, "the whole response was added");
        Status("response-success-status-removed", Breaking, StatusRemoved, "the whole response was removed", IsSuccess);
        Status("response-non-success-status-removed", Risky, StatusRemoved, "the whole response was removed");
    }

    private static bool IsNarrower(string name, string than) =>
        name.StartsWith(than + ";", StringComparison.Ordinal) || MediaTypeContract.IsRangeOf(than, name);

    private static bool IsSuccess(Change change, ChangeUse use) => change.Is<ResponseFacts>(static facts => facts.IsSuccess);
}
