using System.CommandLine;
using System.Net;
using TikiSpec.Cli.Emulation;
using TikiSpec.Cli.Inputs;
using TikiSpec.Emulator;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec emulator</c>: a local Tiki for people and for programs in any language.</summary>
internal static class EmulatorCommand
{
    private const string Help = """
        Serves Tiki's API, or any OpenAPI document. It has state, and serves this machine only. Ctrl+C ends it.

        Examples:
          tikispec emulator
          tikispec emulator --port 5005 --data shop.json --faults faults.json
          tikispec emulator --spec petstore.yaml
        """;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes a free one.", DefaultValueFactory = static _ => 5005 };
        var host = new Option<string>("--host")
        {
            Description = "The address of the interface to listen on.",
            DefaultValueFactory = static _ => "127.0.0.1",
        };
        var allowed = new Option<string[]>("--allow-host")
        {
            Description = "A name of this machine that calls may use beside localhost and the loopback addresses.",
            DefaultValueFactory = static _ => [],
        };
        var data = new Option<FileInfo?>("--data")
        {
            Description = "A JSON file with sellers, categories, brands, warehouses and products to begin with.",
        };
        var faults = new Option<FileInfo?>("--faults") { Description = "A JSON file that says what goes wrong on purpose." };
        var seed = new Option<int>("--seed")
        {
            Description = "Where generated ids and credentials begin.",
            DefaultValueFactory = static _ => 1,
        };
        var specs = new Option<FileInfo[]>("--spec")
        {
            Description = "OpenAPI documents to serve instead of Tiki's; those that are not Tiki's respond with their examples.",
            AllowMultipleArgumentsPerToken = true,
        };
        var overlays = SpecArgument.Overlays();
        var outside = SpecArgument.AllowOutside();
        var loose = new Option<bool>("--no-validation")
        {
            Description = "Take any request of the documents in --spec: credentials, parameters and bodies are not held to them.",
        };
        var state = new Option<FileInfo?>("--state")
        {
            Description = "A JSON file that keeps what callers make, over restarts; it is made where it is not there.",
        };
        var origins = new Option<string[]>("--allow-origin")
        {
            Description = "An origin whose pages may call it and read its responses, like http://localhost:3000 (CORS).",
            DefaultValueFactory = static _ => [],
        };
        var https = new Option<bool>("--https") { Description = "Speak HTTPS, with the development certificate (dotnet dev-certs https)." };
        var speed = new Option<double>("--speed")
        {
            Description = "How fast its clock runs: 1 is real time, 60 makes a minute of each second.",
            DefaultValueFactory = static _ => 1,
        };
        var step = new Option<double>("--state-seconds")
        {
            Description = "How long a product request stays in each state, by its clock.",
            DefaultValueFactory = static _ => 2,
        };
        var limit = new Option<int>("--rate-limit")
        {
            Description = "Calls a second and seller before 429; 0 switches it off.",
            DefaultValueFactory = static _ => 200,
        };
        var deprecations = new Option<bool>("--tell-deprecations")
        {
            Description = "Say in headers of responses that an operation is deprecated: Deprecation, Sunset, Link, Warning.",
        };
        var command = new Command("emulator", Help)
        {
            port,
            host,
            allowed,
            data,
            faults,
            seed,
            specs,
            overlays,
            outside,
            loose,
            state,
            origins,
            https,
            speed,
            step,
            limit,
            deprecations,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var files = new ChangedFiles(parsed.GetValue(specs) ?? [], parsed.GetValue(overlays), parsed.GetValue(outside));
                return EmulatorRun.RunAsync(
                    new TikiEmulatorOptions
                    {
                        Host = Address(parsed.GetRequiredValue(host)),
                        AllowedHosts = parsed.GetValue(allowed) ?? [],
                        Port = InRange(parsed.GetValue(port), 0, 65_535, "--port"),
                        Seed = parsed.GetValue(seed),
                        Specs = files.Read(),
                        StateFile = parsed.GetValue(state)?.ToString(),
                        AllowedOrigins = [.. (parsed.GetValue(origins) ?? []).Select(Origin)],
                        UsesHttps = parsed.GetValue(https),
                        TellsDeprecations = parsed.GetValue(deprecations),
                        ValidatesRequests = !parsed.GetValue(loose),
                        Faults = EmulatorFiles.ReadFaults(parsed.GetValue(faults)),
                        TimeSpeed = InRange(parsed.GetValue(speed), 0, 1e6, "--speed"),
                        StateDuration = TimeSpan.FromSeconds(InRange(parsed.GetValue(step), 0.001, 1e6, "--state-seconds")),
                        RateLimit = InRange(parsed.GetValue(limit), 0, int.MaxValue, "--rate-limit") is > 0 and var calls ? calls : null,
                    },
                    EmulatorFiles.ReadData(parsed.GetValue(data)),
                    files,
                    parsed.InvocationConfiguration,
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static IPAddress Address(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new InputException($"'{text}' is no IP address. Give --host one of this machine's, or 0.0.0.0 for all.");

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && origin.AbsolutePath == "/"
            ? text.TrimEnd('/')
            : throw new InputException($"'{text}' is no origin. Give --allow-origin one like http://localhost:3000.");

    private static T InRange<T>(T value, T from, T to, string option)
        where T : IComparable<T> =>
        value.CompareTo(from) >= 0 && value.CompareTo(to) <= 0
            ? value
            : throw new InputException(FormattableString.Invariant($"{option} must be from {from} to {to}, not {value}."));
}
