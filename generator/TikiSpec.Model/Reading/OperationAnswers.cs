namespace TikiSpec.Model;

/// <summary>What comes back from an operation: all answers, and how the success is read.</summary>
internal sealed record OperationAnswers(EquatableList<AnswerModel> Answers, TypeRef? Result, BodyFormat Format);
