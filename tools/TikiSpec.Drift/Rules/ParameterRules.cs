using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Parameters, and headers of responses, as a whole.</summary>
internal static class ParameterRules
{
    public static void AddTo(RuleTable table)
    {
        AddComings(table);
        AddSpelling(table);
        AddHeaders(table);
    }

    private static void AddComings(RuleTable table)
    {
        void Parameter(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Parameters, Subject.RequestParameter, kind, description, when);

        Parameter("new-request-path-parameter", Narrows, ParameterAdded, "was added to the path", InPath);
        Parameter(
            "new-required-request-default-parameter-to-existing-path",
            Narrows,
            ParameterAdded,
            "was added to the whole path and is required",
            Shared | Required
        );
        Parameter("new-optional-request-default-parameter-to-existing-path", Widens, ParameterAdded, "was added to the whole path", Shared);
        Parameter("new-required-request-parameter", Narrows, ParameterAdded, "was added and is required", Required);
        Parameter("new-optional-request-parameter", Widens, ParameterAdded, "was added");
        table.Add(
            "request-parameter-sunset-parse",
            Narrows,
            Area.Lifecycle,
            [Subject.RequestParameter],
            [SunsetUnreadable, ParameterRemoved],
            "its sunset is not a date",
            UnreadableSunset
        );
        Parameter("request-parameter-removed-before-sunset", Narrows, ParameterRemoved, "was removed before its sunset", BeforeSunset);
        Parameter("request-parameter-removed-with-deprecation", Neutral, ParameterRemoved, "was removed after its deprecation", Retired);
        Parameter("request-parameter-removed", Narrows.Doubtful, ParameterRemoved, "was removed");
        Parameter(
            "request-parameter-renamed",
            Neutral,
            ParameterRenamed,
            "is now called {new}, not {old}; names in the path do not travel"
        );
        Parameter("request-parameter-became-required", Narrows, BecameRequired, "became required");
        Parameter("request-parameter-became-optional", Widens, BecameOptional, "became optional");
    }

    private static void AddSpelling(RuleTable table)
    {
        foreach (var subject in new[] { Subject.RequestParameter, Subject.ResponseHeader })
        {
            var prefix = SubjectWords.Id(subject);
            var area = subject == Subject.ResponseHeader ? Area.Responses : Area.Parameters;
            table.Add(prefix + "-style-changed", Replaces, area, subject, StyleChanged, "the style changed from {old} to {new}");
            table.Add(prefix + "-explode-changed", Replaces, area, subject, ExplodeChanged, "explode changed from {old} to {new}");
            table.Add(prefix + "-value-form-changed", Replaces, area, subject, ValueFormChanged, "is described by {new} in place of {old}");
            table.Add(prefix + "-allow-reserved-set", Neutral, area, subject, AllowReservedSet, "takes reserved characters as they are");
            table.Add(
                prefix + "-allow-reserved-unset",
                Replaces,
                area,
                subject,
                AllowReservedUnset,
                "no longer takes reserved characters as they are"
            );
            table.Add(prefix + "-allow-empty-value-set", Neutral, area, subject, AllowEmptyValueSet, "may be empty");
            table.Add(prefix + "-allow-empty-value-unset", Replaces, area, subject, AllowEmptyValueUnset, "may no longer be empty");
        }
    }

    private static void AddHeaders(RuleTable table)
    {
        void Header(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Responses, Subject.ResponseHeader, kind, description, when);

        Header("response-header-added", Narrows, HeaderAdded, "was added");
        Header("required-response-header-removed", Widens, HeaderRemoved, "was removed", Required);
        Header("optional-response-header-removed", Widens, HeaderRemoved, "was removed");
        Header("response-header-became-required", Narrows, BecameRequired, "became required");
        Header("response-header-became-optional", Widens, BecameOptional, "became optional");
    }
}
