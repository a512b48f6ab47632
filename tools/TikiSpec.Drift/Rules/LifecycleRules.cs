using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Deprecation as a way: announced, dated, moved, withdrawn; and levels of stability.</summary>
internal static class LifecycleRules
{
    private static readonly Subject[] Everything = [Subject.Operation, .. SubjectWords.Schemas];

    public static void AddTo(RuleTable table)
    {
        table.Add("api-invalid-stability-level", Narrows, Area.Lifecycle, Everything, [StabilityInvalid], "{new} is not a stability level");
        AddOperation(table);
        foreach (var subject in SubjectWords.Schemas)
        {
            AddValue(table, subject);
        }
    }

    private static void AddOperation(RuleTable table)
    {
        void Add(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(id, effect, Area.Lifecycle, Subject.Operation, kind, description, when);

        Add("endpoint-deprecated-with-sunset", Neutral, Deprecated, "the operation is deprecated, sunset {new}", HasSunset);
        Add("endpoint-deprecated", Neutral, Deprecated, "the operation is deprecated");
        Add("endpoint-reactivated", Neutral, Reactivated, "the operation is no longer deprecated");
        Add("api-sunset-added", Neutral, SunsetAdded, "the sunset was set to {new}");
        Add("sunset-deleted", Narrows, SunsetDeleted, "the sunset {old} was removed, and the operation is still deprecated");
        Add("api-sunset-date-changed-too-small", Narrows, SunsetMovedEarlier, "the sunset was moved earlier, from {old} to {new}");
        Add("api-sunset-date-moved-later", Neutral, SunsetMovedLater, "the sunset was moved later, from {old} to {new}");
        Add(
            "api-deprecated-sunset-missing",
            Narrows,
            SunsetMissing,
            "the operation is deprecated without a sunset, which the policy asks for"
        );
        Add("api-sunset-date-too-small", Narrows, SunsetTooSoon, "the sunset {new} comes sooner than the policy allows");
        Add("api-deprecated-sunset-parse", Narrows, SunsetUnreadable, "the sunset {new} is not a date");
        Add("api-successor-changed", Neutral, SuccessorChanged, "the successor changed from {old} to {new}");
        Add("api-stability-decreased", Narrows, StabilityDecreased, "stability fell from {old} to {new}");
        Add("api-stability-increased", Neutral, StabilityIncreased, "stability rose from {old} to {new}");
    }

    private static void AddValue(RuleTable table, Subject subject)
    {
        var prefix = SubjectWords.Id(subject) + "-";
        void Add(string suffix, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add(prefix + suffix, effect, Area.Lifecycle, subject, kind, description, when);

        Add("deprecated-with-sunset", Neutral, Deprecated, "is deprecated, sunset {new}", HasSunset);
        Add("deprecated", Neutral, Deprecated, "is deprecated");
        Add("reactivated", Neutral, Reactivated, "is no longer deprecated");
        Add("sunset-added", Neutral, SunsetAdded, "got the sunset {new}");
        Add("sunset-deleted", Replaces, SunsetDeleted, "no longer has its sunset {old}, and is still deprecated");
        Add("sunset-date-changed-too-small", Replaces, SunsetMovedEarlier, "the sunset was moved earlier, from {old} to {new}");
        Add("sunset-date-moved-later", Neutral, SunsetMovedLater, "the sunset was moved later, from {old} to {new}");
        Add("deprecated-sunset-missing", Replaces, SunsetMissing, "is deprecated without a sunset, which the policy asks for");
        Add("sunset-date-too-small", Replaces, SunsetTooSoon, "the sunset {new} comes sooner than the policy allows");
        if (subject != Subject.RequestParameter)
        {
            Add("deprecated-sunset-invalid", Replaces, SunsetUnreadable, "the sunset {new} is not a date");
        }

        Add("successor-changed", Neutral, SuccessorChanged, "the successor changed from {old} to {new}");
        Add("stability-decreased", Replaces, StabilityDecreased, "stability fell from {old} to {new}");
        Add("stability-increased", Neutral, StabilityIncreased, "stability rose from {old} to {new}");
    }
}
