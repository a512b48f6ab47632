using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Lets a record say whether it holds a decision, and which.</summary>
/// <remarks>
/// <code>
/// string IApiDecision.DecisionState => State is { Value: var state } ? state : "";
/// bool IApiDecision.IsDecided => State is { Value: "approved" or "rejected" };
/// bool IApiDecision.IsApproved => State is { Value: "approved" };
/// string? IApiDecision.DecisionReason => Reason;
/// </code>
/// </remarks>
internal static class DecisionEmitter
{
    public static void Write(SourceWriter writer, PollModel decision)
    {
        var state = CSharpIdentifier.Of(decision.StateProperty);
        var text = decision.StateIsOpenEnum
            ? $"{state} is {{ Value: var state }} ? state : \"\""
            : $"{state} is {{ }} state ? state : \"\"";
        var approved = decision.Success.Count > 0 ? decision.Success : decision.End;
        var reason = decision.ReasonProperty is { } property ? CSharpIdentifier.Of(property) : "null";
        writer.Gap();
        writer.Line($"string {KnownType.IApiDecision}.DecisionState => {text};");
        writer.Gap();
        writer.Line($"bool {KnownType.IApiDecision}.IsDecided => {state} is {PollMethod.Pattern(decision, decision.End)};");
        writer.Gap();
        writer.Line($"bool {KnownType.IApiDecision}.IsApproved => {state} is {PollMethod.Pattern(decision, approved)};");
        writer.Gap();
        writer.Line($"string? {KnownType.IApiDecision}.DecisionReason => {reason};");
    }
}
