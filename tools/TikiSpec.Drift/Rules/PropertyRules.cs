using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Properties of objects: which there are, which must be there, which travel one way, what else may
/// come.</summary>
internal static class PropertyRules
{
    public static void AddTo(RuleTable table)
    {
        AddUndeclared(table);
        AddRequestProperties(table);
        AddParameterProperties(table);
        AddResponseProperties(table);
        AddWays(table);
        table.AddFamily(
            "map-closed",
            [AdditionalPropertiesClosed],
            Replaces,
            "no longer has properties with names of their own",
            WasMap,
            "additional-properties-closed"
        );
        table.AddFamily(AdditionalPropertiesClosed, Narrows, "takes no undeclared properties any more");
        table.AddFamily(AdditionalPropertiesOpened, Widens.UncheckedInResponses, "takes undeclared properties: {new}");
        table.AddFamily(AdditionalPropertiesTyped, Narrows, "undeclared properties must have one schema");
        table.AddFamily(AdditionalPropertiesUntyped, Widens, "undeclared properties may be anything");
        table.AddFamily(DependentRequiredAdded, Narrows, "{name} now asks for {new}");
        table.AddFamily(DependentRequiredChanged, Replaces, "{name} asks for {new}, not for {old}");
        table.AddFamily(DependentRequiredRemoved, Widens, "{name} no longer asks for {old}");
    }

    /// <summary>Often a slip of the document, and the server asks for no such property: a risk.</summary>
    private static void AddUndeclared(RuleTable table)
    {
        foreach (var subject in new[] { Subject.RequestProperty, Subject.RequestParameterProperty, Subject.ResponseProperty })
        {
            var prefix = SubjectWords.Id(subject) + "-undeclared-became-";
            table.Add(
                prefix + "required",
                Narrows.Doubtful,
                Area.Schemas,
                subject,
                BecameRequired,
                "became required, and no property of that name is described",
                Undeclared
            );
            table.Add(
                prefix + "optional",
                Widens.Doubtful,
                Area.Schemas,
                subject,
                BecameOptional,
                "became optional, and no property of that name is described",
                Undeclared
            );
        }
    }

    private static void AddRequestProperties(RuleTable table)
    {
        void Property(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Schemas, Subject.RequestProperty, kind, description, when);

        Property(
            "new-required-request-property-with-default",
            Narrows,
            PropertyAdded,
            "was added and is required, with a default",
            Required | HasDefault
        );
        Property("new-required-request-property", Narrows, PropertyAdded, "was added and is required", Required);
        Property("new-optional-request-property", Widens, PropertyAdded, "was added");
        AddRetired(table, Subject.RequestProperty);
        Property(
            "request-property-removed-from-closed-object",
            Narrows,
            PropertyRemoved,
            "was removed, and the object takes no undeclared properties",
            FromClosed
        );
        Property("request-property-removed", Narrows.Doubtful, PropertyRemoved, "was removed");
        Property("request-property-became-required-with-default", Narrows, BecameRequired, "became required, with a default", HasDefault);
        Property("request-property-became-required", Narrows, BecameRequired, "became required");
        Property("request-property-became-optional", Widens, BecameOptional, "became optional");
    }

    private static void AddParameterProperties(RuleTable table)
    {
        void Property(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Parameters, Subject.RequestParameterProperty, kind, description, when);

        Property("new-required-request-header-property", Narrows, PropertyAdded, "was added and is required", Required | InHeader);
        Property("new-required-request-parameter-property", Narrows, PropertyAdded, "was added and is required", Required);
        Property("new-optional-request-parameter-property", Widens, PropertyAdded, "was added");
        AddRetired(table, Subject.RequestParameterProperty);
        Property("request-parameter-property-removed", Narrows.Doubtful, PropertyRemoved, "was removed");
        Property("request-header-property-became-required", Narrows, BecameRequired, "became required", InHeader);
        Property("request-parameter-property-became-required", Narrows, BecameRequired, "became required");
        Property("request-parameter-property-became-optional", Widens, BecameOptional, "became optional");
    }

    private static void AddResponseProperties(RuleTable table)
    {
        void Property(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Schemas, [Subject.ResponseProperty, Subject.ResponseHeader], [kind], description, when);

        Property(
            "response-required-write-only-property-added",
            Narrows,
            PropertyAdded,
            "was added; it is write-only and not returned",
            Required | WriteOnly
        );
        Property(
            "response-optional-write-only-property-added",
            Narrows,
            PropertyAdded,
            "was added; it is write-only and not returned",
            WriteOnly
        );
        Property("response-required-property-added", Narrows, PropertyAdded, "was added", Required);
        Property("response-optional-property-added", Narrows, PropertyAdded, "was added");
        Property(
            "response-required-write-only-property-removed",
            Narrows,
            PropertyRemoved,
            "was removed; it was write-only and never returned",
            Required | WriteOnly
        );
        Property(
            "response-optional-write-only-property-removed",
            Narrows,
            PropertyRemoved,
            "was removed; it was write-only and never returned",
            WriteOnly
        );
        AddRetired(table, Subject.ResponseProperty);
        Property("response-required-property-removed", Widens, PropertyRemoved, "was removed", Required);
        Property("response-optional-property-removed", Widens, PropertyRemoved, "was removed");
        table.Add(
            "response-write-only-property-became-required",
            Narrows,
            Area.Schemas,
            Subject.ResponseProperty,
            BecameRequired,
            "became required; it is write-only and not returned",
            WriteOnly
        );
        table.Add("response-property-became-required", Narrows, Area.Schemas, Subject.ResponseProperty, BecameRequired, "became required");
        table.Add(
            "response-write-only-property-became-optional",
            Narrows,
            Area.Schemas,
            Subject.ResponseProperty,
            BecameOptional,
            "became optional; it is write-only and not returned",
            WriteOnly
        );
        table.Add("response-property-became-optional", Widens, Area.Schemas, Subject.ResponseProperty, BecameOptional, "became optional");
    }

    /// <summary>As operations and parameters: what was announced and is due may go.</summary>
    private static void AddRetired(RuleTable table, Subject subject)
    {
        void Removed(string id, RuleEffect effect, string description, Circumstances when) =>
            table.Add(SubjectWords.Id(subject) + "-" + id, effect, Area.Lifecycle, subject, PropertyRemoved, description, when);

        Removed("removed-with-unreadable-sunset", Replaces, "was removed, and its sunset is not a date", UnreadableSunset);
        Removed("removed-before-sunset", Replaces, "was removed before its sunset", BeforeSunset);
        Removed("removed-with-deprecation", Neutral, "was removed after its deprecation", Retired);
    }

    private static void AddWays(RuleTable table)
    {
        foreach (
            var subject in new[]
            {
                Subject.RequestProperty,
                Subject.RequestParameterProperty,
                Subject.ResponseProperty,
                Subject.ResponseHeader,
            }
        )
        {
            var words =
                subject == Subject.RequestProperty ? "request-{0}-property-"
                : subject == Subject.ResponseProperty ? "response-{0}-property-"
                : SubjectWords.Id(subject) + "-{0}-";
            AddWays(table, subject, words.Replace("{0}", "required"), Required, isRequired: true);
            AddWays(table, subject, words.Replace("{0}", "optional"), Circumstances.None, isRequired: false);
        }
    }

    private static void AddWays(RuleTable table, Subject subject, string prefix, Circumstances when, bool isRequired)
    {
        void Way(string suffix, RuleEffect effect, ChangeKind kind, string description) =>
            table.Add(prefix + suffix, effect, Area.Schemas, subject, kind, description, when);

        Way("became-read-only", Narrows.Doubtful, BecameReadOnly, "became read-only");
        Way("became-not-read-only", isRequired ? Narrows : Neutral, BecameNotReadOnly, "is no longer read-only");
        Way("became-write-only", Widens, BecameWriteOnly, "became write-only: it is no longer returned");
        Way(
            "became-not-write-only",
            isRequired ? Widens.Doubtful : Neutral,
            BecameNotWriteOnly,
            "is no longer write-only: it is returned now"
        );
    }
}
