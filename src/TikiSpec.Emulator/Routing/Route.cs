using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>An operation at the place where it is served.</summary>
internal sealed record Route(ServedSpec Spec, OperationModel Operation, PathTemplate Template);
