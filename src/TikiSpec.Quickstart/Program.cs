using TikiSpec.Emulator;
using TikiSpec.Quickstart;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.Stories;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await QuickstartRun.RunAsync(
    args,
    ConsoleOutput.Create(),
    Console.Error,
    Environment.GetEnvironmentVariable,
    TikiEmulator.StartAsync,
    stop.Token
);
