using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TikiSpec.Client;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.State;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

/// <summary>The log of a run in which something goes wrong, line by line.</summary>
public sealed class LogTests : EmulatorTest
{
    [Fact]
    public async Task A_faulty_run_is_told_line_by_line_and_no_secret_with_it()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = EmulatorFault.TokenOperation,
                Kind = FaultKind.Status,
                Status = 503,
            }
        );
        Emulator.Faults.Add(new EmulatorFault { Operation = "Products_List", Kind = FaultKind.CutBeforeResponse });
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Call = 2,
                Kind = FaultKind.NumberAsString,
                Property = "price",
            }
        );
        var log = new Kept();
        await using var services = Container(
            services => services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(log)),
            ("ClientId", Emulator.ClientId),
            ("ClientSecret", Emulator.ClientSecret),
            ("BaseAddress", Address),
            ("Retry:Delay", "00:00:00")
        );
        var tiki = services.GetRequiredService<TikiClient>();
        await tiki.V2_1.Products.ListAsync();
        await Assert.ThrowsAsync<ApiNotFoundException>(() => tiki.V2.Tracking.GetAsync("nobody"));

        Assert.Equal(
            [
                "Information OAuth2_Token is sent once more (repetition 1) in 00:00:00: 503",
                "Information A token was fetched from 127.0.0.1",
                "Debug OAuth2_Token ended with 200 after 2 attempts",
                "Information Products_List is sent once more (repetition 1) in 00:00:00: Lost",
                "Warning Products_List: the response differs from its spec (CoercedScalar) at $.data[0].price",
                "Debug Products_List ended with 200 after 2 attempts",
                "Warning Tracking_Get failed with 404 after 1 attempts",
            ],
            log.Lines.Select(line => line.Replace("localhost", "127.0.0.1", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public async Task Bodies_are_logged_where_somebody_asks_for_them_and_never_those_of_tokens(string asked, bool areLogged)
    {
        var log = new Kept();
        await using var services = Container(
            services => services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log)),
            ("ClientId", Emulator.ClientId),
            ("ClientSecret", Emulator.ClientSecret),
            ("BaseAddress", Address),
            ("LogsBodies", asked)
        );
        var tiki = services.GetRequiredService<TikiClient>();
        await Record.ExceptionAsync(() => tiki.V2_1.Products.UpdateSkuAsync(new() { OriginalSku = "my-sku", Price = 2000 }));

        var all = string.Join('\n', log.Lines);
        Assert.Equal(areLogged, all.Contains("my-sku", StringComparison.Ordinal));
        foreach (var secret in (string[])[Emulator.ClientSecret, Emulator.AccessToken, "access_token"])
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_makes_no_failure_of_what_was_done()
    {
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 1,
                Sku = "1000000000001",
                OriginalSku = "CASE",
                Name = "Case",
                Price = 90_000,
                MarketPrice = 120_000,
            }
        );
        await using var services = Container(
            static services => services.AddLogging(static builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new Full())),
            ("ClientId", Emulator.ClientId),
            ("ClientSecret", Emulator.ClientSecret),
            ("BaseAddress", Address),
            ("LogsBodies", "true")
        );
        var tiki = services.GetRequiredService<TikiClient>();

        Assert.NotEmpty(await tiki.V2.Categories.ListAsync());
        await tiki.V2_1.Products.UpdateSkuAsync(new() { OriginalSku = "CASE", Price = 100_000 });
        Assert.Equal(100_000, Emulator.State.FindProduct("CASE")!.Price);
        Assert.Single(Emulator.Calls, static call => call.OperationId == "Products_UpdateSku");
    }

    private sealed class Full : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => throw new IOException("the disk is full");

        public void Dispose() { }
    }

    private sealed class Kept : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IEnumerable<string> Lines => _lines;

        // Of whatever logs in the container.
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue($"{logLevel} {formatter(state, exception)}");

        public void Dispose() { }
    }
}
