using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Rules;

/// <summary>Narrows rules to changes of certain facts.</summary>
internal static class RuleCondition
{
    public static Func<Change, ChangeUse, bool> Of<T>(Func<T, bool> test)
        where T : ChangeFacts => (change, _) => change.Is(test);
}
