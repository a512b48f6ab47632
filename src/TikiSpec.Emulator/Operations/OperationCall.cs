using System.Text.Json;

namespace TikiSpec.Emulator.Operations;

/// <summary>A call that has passed the checks of its spec.</summary>
/// <param name="Version">The version of the API.</param>
/// <param name="Parameters">The declared parameters.</param>
/// <param name="Body">The body; undefined when the operation has none.</param>
/// <param name="Size">The body's bytes.</param>
/// <param name="Store">The state.</param>
/// <param name="Rules">What the options say about operations.</param>
internal sealed record OperationCall(
    ApiVersion Version,
    ParameterValues Parameters,
    JsonElement Body,
    int Size,
    StateStore Store,
    OperationRules Rules
)
{
    public bool IsV1 => Version == ApiVersion.V1;
}

/// <summary>What can be chosen about operations.</summary>
/// <param name="HasTidyPaging">Whether paging counts as one would expect instead of as Tiki does.</param>
/// <param name="TrackIdLifetime">How long a track id can be asked for, by the emulator's clock.</param>
/// <param name="MaxStateBytes">How much callers may make of a seller's state.</param>
/// <param name="TellsDeprecations">Whether responses of deprecated operations say so in their headers.</param>
internal sealed record OperationRules(bool HasTidyPaging, TimeSpan TrackIdLifetime, long MaxStateBytes, bool TellsDeprecations);

/// <summary>What an operation does that its spec cannot say.</summary>
/// <param name="Respond">Does it.</param>
internal sealed record Behaviour(Func<OperationCall, Response> Respond)
{
    /// <summary>Turns what is wrong with a body into the errors that Tiki documents for it; null leaves the words of
    /// the check.</summary>
    public Func<JsonElement, IReadOnlyList<BodyProblem>, IReadOnlyList<string>>? Complain { get; init; }
}
