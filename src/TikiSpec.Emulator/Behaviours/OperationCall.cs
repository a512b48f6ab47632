using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>A call that has passed the checks of its spec.</summary>
/// <param name="Version">The version of the API.</param>
/// <param name="Parameters">The declared parameters.</param>
/// <param name="Body">The body; undefined when the operation has none.</param>
/// <param name="Store">The state.</param>
/// <param name="Options">How the emulator is set up.</param>
internal sealed record OperationCall(
    ApiVersion Version, ParameterValues Parameters, JsonElement Body, StateStore Store, TikiEmulatorOptions Options)
{
    public bool IsV1 => Version == ApiVersion.V1;
}
