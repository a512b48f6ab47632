using Microsoft.Extensions.Hosting;

namespace TikiSpec.Emulator.Hosting;

/// <summary>Leaves Ctrl+C and the like to the process that the emulator runs in: a host of its own would take the
/// signal, and the process would never end.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
