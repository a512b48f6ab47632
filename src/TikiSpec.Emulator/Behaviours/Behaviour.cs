using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>What an operation does that its spec cannot say.</summary>
/// <param name="Response">Does it.</param>
internal sealed record Behaviour(Func<OperationCall, Response> Response)
{
    /// <summary>Turns what is wrong with a body into the errors that Tiki documents for it; null leaves the words of the check.</summary>
    public Func<JsonElement, IReadOnlyList<BodyProblem>, IReadOnlyList<string>>? Complain { get; init; }
}
