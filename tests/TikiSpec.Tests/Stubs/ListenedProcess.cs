namespace TikiSpec.Tests.Stubs;

/// <summary>
/// Traces and metrics belong to the process. Whoever listens hears the calls of all tests, and for these somebody
/// listens;
/// so those who listen, and those who find out what is done where nobody does, take turns.
/// </summary>
[CollectionDefinition(nameof(ListenedProcess))]
public sealed class ListenedProcess;
