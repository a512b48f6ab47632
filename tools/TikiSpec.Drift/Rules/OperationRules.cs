using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Operations, their names, servers, components.</summary>
internal static class OperationRules
{
    public static void AddTo(RuleTable table)
    {
        AddOperations(table);
        AddRemovals(table);
        AddServers(table);
        AddComponents(table);
    }

    private static void AddOperations(RuleTable table)
    {
        void Operation(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Operations, Subject.Operation, kind, description, when);

        Operation("webhook-added", Widens, OperationAdded, "a webhook was added", Webhook);
        Operation("callback-added", Widens, OperationAdded, "a callback was added", Callback);
        Operation("endpoint-added", Widens, OperationAdded, "the operation was added");
        Operation("api-operation-moved", Replaces, OperationMoved, "the operation moved from {old} to {new}");
        Operation("api-operation-id-added", Neutral, OperationIdAdded, "the operation is now called {new}");
        Operation("api-operation-id-removed", Neutral, OperationIdRemoved, "the operation is no longer called {old}");
        table.Add(
            "api-operation-id-changed",
            Neutral,
            Area.Operations,
            Subject.Operation,
            OperationIdChanged,
            "the operation was renamed from {old} to {new}",
            knownAs: "api-operation-id-removed"
        );
        Operation("api-tag-added", Neutral, TagAdded, "the tag {name} was added");
        Operation("api-tag-removed", Neutral, TagRemoved, "the tag {name} was removed");
        foreach (var subject in (Subject[])[.. SubjectWords.Schemas, Subject.Operation])
        {
            var prefix = SubjectWords.Id(subject);
            table.Add(prefix + "-client-key-added", Neutral, Area.Client, subject, ClientKeyAdded, "{name} was added: {new}");
            table.Add(prefix + "-client-key-removed", Neutral, Area.Client, subject, ClientKeyRemoved, "{name} was removed: {old}");
            table.Add(
                prefix + "-client-key-changed",
                Neutral,
                Area.Client,
                subject,
                ClientKeyChanged,
                "{name} changed from {old} to {new}"
            );
        }
    }

    private static void AddRemovals(RuleTable table)
    {
        void Removal(string id, RuleEffect effect, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Operations, Subject.Operation, OperationRemoved, description, when);

        Removal("webhook-removed", Narrows, "the webhook was removed", Webhook);
        Removal("callback-removed", Narrows, "the callback was removed", Callback);
        Removal("api-path-sunset-parse", Narrows, "the operation was removed, and its sunset {old} is not a date", UnreadableSunset);
        Removal("api-path-removed-before-sunset", Narrows, "the path was removed before its sunset {old}", BeforeSunset | PathGone);
        Removal("api-removed-before-sunset", Narrows, "the operation was removed before its sunset {old}", BeforeSunset);
        Removal("api-path-removed-with-deprecation", Neutral, "the path was removed after its deprecation", Retired | PathGone);
        Removal("api-removed-with-deprecation", Neutral, "the operation was removed after its deprecation", Retired);
        Removal("api-path-removed-without-deprecation", Narrows, "the path was removed without a deprecation before", PathGone);
        Removal("api-removed-without-deprecation", Narrows, "the operation was removed without a deprecation before");
    }

    private static void AddServers(RuleTable table)
    {
        table.Add("api-server-added", Widens, Area.Servers, Subject.Document, ServerAdded, "the server {name} was added");
        table.Add("api-server-removed", Narrows, Area.Servers, Subject.Document, ServerRemoved, "the server {name} was removed");
        table.Add(
            "api-operation-server-added",
            Widens,
            Area.Servers,
            Subject.Operation,
            OperationServerAdded,
            "the server {name} was added to the operation"
        );
        table.Add(
            "api-operation-server-removed",
            Narrows,
            Area.Servers,
            Subject.Operation,
            OperationServerRemoved,
            "the server {name} was removed from the operation"
        );
    }

    private static void AddComponents(RuleTable table)
    {
        table.Add(
            "api-schema-added",
            Neutral,
            Area.Components,
            Subject.Document,
            SchemaAdded,
            "the schema {name} was added; no operation uses it"
        );
        table.Add(
            "api-schema-removed",
            Neutral,
            Area.Components,
            Subject.Document,
            SchemaRemoved,
            "the schema {name} was removed; no operation used it"
        );
        table.Add(
            "api-schema-renamed",
            Neutral,
            Area.Components,
            Subject.Document,
            SchemaRenamed,
            "the schema {old} is now called {new}",
            knownAs: "api-schema-removed"
        );
        table.Add("library-schema-added", Widens, Area.Components, Subject.Document, LibrarySchemaAdded, "the schema {name} was added");
        table.Add(
            "library-schema-removed",
            Narrows,
            Area.Components,
            Subject.Document,
            LibrarySchemaRemoved,
            "the schema {name} was removed; references to it from other documents no longer resolve",
            knownAs: "api-schema-removed"
        );
        table.Add(
            "api-schema-changed",
            Neutral,
            Area.Components,
            Subject.Document,
            UnusedSchemaChanged,
            "the schema {name} changed; no operation uses it"
        );
    }
}
