using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

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
        void Body(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Bodies, Subject.RequestBody, kind, description, when);

        Body("request-body-added-required", Narrows, BodyAdded, "was added and is required", Required);
        Body("request-body-added-optional", Widens, BodyAdded, "was added");
        Body("request-body-removed", Narrows, BodyRemoved, "was removed");
        Body("request-body-became-required", Narrows, BecameRequired, "became required");
        Body("request-body-became-optional", Widens, BecameOptional, "became optional");
    }

    private static void AddRequestMedia(RuleTable table)
    {
        void Media(string id, RuleEffect effect, ChangeKind[] kinds, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Bodies, [Subject.RequestBody, Subject.RequestParameter], kinds, description, when);

        Media("request-body-media-type-added", Widens, [MediaTypeAdded], "may come as {name}");
        Media("request-body-media-type-removed", Narrows, [MediaTypeRemoved], "may no longer come as {name}");
        Media(
            "request-body-media-type-name-generalized",
            Neutral,
            [MediaTypeRenamed],
            "may come as {new}, not only as {old}",
            NamedWider | NamedRange
        );
        Media(
            "request-body-media-type-name-specialized",
            Replaces,
            [MediaTypeRenamed],
            "may only come as {new}, not as any {old}",
            NamedNarrower | NamedRange
        );
        Media("request-body-media-type-name-changed", Replaces.Doubtful, [MediaTypeRenamed], "comes as {new} in place of {old}");
        Media("request-body-media-type-schema-added", Narrows, [MediaTypeSchemaAdded], "got a schema for {name}");
        Media("request-body-media-type-schema-removed", Widens, [MediaTypeSchemaRemoved], "lost its schema for {name}");
        Media(
            "request-body-media-type-encoding-changed",
            Replaces,
            [MediaTypeEncodingChanged],
            "is encoded another way as {name}: {old} to {new}"
        );
    }

    private static void AddResponseMedia(RuleTable table)
    {
        void Media(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Responses, [Subject.ResponseBody, Subject.ResponseHeader], [kind], description, when);

        Media("response-media-type-added", Narrows, MediaTypeAdded, "may come as {name}");
        Media("response-media-type-removed", Widens, MediaTypeRemoved, "no longer comes as {name}");
        Media("response-media-type-name-specialized", Neutral, MediaTypeRenamed, "comes as {new} in place of {old}", NamedNarrower);
        Media("response-media-type-name-generalized", Replaces, MediaTypeRenamed, "comes as {new} in place of {old}", NamedWider);
        table.Add(
            "response-media-type-charset-changed",
            Replaces.Doubtful,
            Area.Responses,
            [Subject.ResponseBody, Subject.ResponseHeader],
            [MediaTypeRenamed],
            "comes as {new} in place of {old}",
            OtherCharset,
            "response-media-type-name-changed"
        );
        Media("response-media-type-name-changed", Neutral, MediaTypeRenamed, "comes as {new} in place of {old}");
        Media("response-body-media-type-schema-added", Narrows, MediaTypeSchemaAdded, "got a schema for {name}");
        Media("response-body-media-type-schema-removed", Widens, MediaTypeSchemaRemoved, "lost its schema for {name}");
        Media(
            "response-body-media-type-encoding-changed",
            Replaces,
            MediaTypeEncodingChanged,
            "is encoded another way as {name}: {old} to {new}"
        );
    }

    private static void AddStatuses(RuleTable table)
    {
        void Status(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Responses, Subject.ResponseBody, kind, description, when);

        Status("response-success-status-added", Narrows, StatusAdded, "the whole response was added", Success);
        Status("response-non-success-status-added", Narrows, StatusAdded, "the whole response was added");
        Status("response-success-status-removed", Widens, StatusRemoved, "the whole response was removed", Success);
        Status("response-non-success-status-removed", Widens.Doubtful, StatusRemoved, "the whole response was removed");
    }

    private static bool IsNarrower(string name, string than) =>
        name.StartsWith(than + ";", StringComparison.Ordinal) || MediaTypeContract.IsRangeOf(than, name);
}
