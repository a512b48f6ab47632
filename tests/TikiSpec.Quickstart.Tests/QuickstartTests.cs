using System.Globalization;
using Spectre.Console;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Recording;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.Stories;
using TikiSpec.Testing;

namespace TikiSpec.Quickstart.Tests;

public sealed class QuickstartTests
{
    private IReadOnlyList<RecordedCall> _calls = [];

    [Fact]
    public async Task The_story_is_told_to_its_end_without_any_argument()
    {
        var (code, output, errors) = await RunAsync();

        Assert.True(code == 0, errors);
        Assert.Contains("63 operations in 3 versions, 6 of them deprecated", output, StringComparison.Ordinal);
        Assert.Contains("awaiting_approve", output, StringComparison.Ordinal);
        Assert.Contains("✔ approved", output, StringComparison.Ordinal);
        Assert.Contains("✘ resource_illegal", output, StringComparison.Ordinal);
        Assert.Contains("variants should have price > 0", output, StringComparison.Ordinal);
        Assert.Contains("track_id is invalid", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task An_order_comes_in_and_the_stock_falls()
    {
        var (code, output, errors) = await RunAsync("--sku", "CRICKET");

        Assert.True(code == 0, errors);
        Assert.Contains("Somebody buys 2 pieces of CRICKET-2, of which there are 12.", output, StringComparison.Ordinal);
        Assert.Contains("The queue tells it: ORDER_CREATED_SUCCESSFULLY, order ", output, StringComparison.Ordinal);
        Assert.Contains(": queueing, seller_confirmed.", output, StringComparison.Ordinal);
        Assert.Contains("Of CRICKET-2 there are 10 now.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MINE-7", "54321", "38")]
    [InlineData("[bold]odd[/] {0} đỏ", "1", "0")]
    [InlineData("a/b?c=d&e", "1000000000", "1000000")]
    public async Task Sku_price_and_stock_of_the_command_line_come_back_in_the_listing(string sku, string price, string stock)
    {
        var (code, output, errors) = await RunAsync("--sku", sku, "--price", price, "--stock=" + stock);

        Assert.True(code == 0, errors);
        Assert.Contains(
            output.Split('\n'),
            line =>
                Cells(line) is [_, var listedSku, _, var listedPrice, _, var listedStock, _]
                && (listedSku, listedPrice, listedStock) == (sku, price, stock)
        );
    }

    [Theory]
    [InlineData("'--nope' is not an option", "--nope")]
    [InlineData("'--live=1' is not an option", "--live=1")]
    [InlineData("'word' is not an option", "word")]
    [InlineData("--sku needs a value", "--sku")]
    [InlineData("--sku needs 1 to 64 characters", "--sku", " ")]
    [InlineData("--price needs a whole number from 1 to 1000000000, not '0'", "--price", "0")]
    [InlineData("--price needs a whole number from 1 to 1000000000, not '1,5'", "--price", "1,5")]
    [InlineData("--stock needs a whole number from 0 to 1000000, not '-1'", "--stock=-1")]
    [InlineData("--stock needs a whole number from 0 to 1000000, not '99999999999999999999'", "--stock", "99999999999999999999")]
    [InlineData("--live needs a credential in the environment", "--live")]
    public async Task Bad_arguments_are_told_and_end_with_2(string message, params string[] args)
    {
        var (code, output, errors) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("TIKI_API_KEY", "a key", "TIKI_API_KEY holds blanks")]
    [InlineData("TIKI_API_KEY", " ", "--live needs a credential")]
    [InlineData("TIKI_CLIENT_ID", "id", "--live needs a credential")]
    public async Task A_credential_that_cannot_be_one_is_told_by_its_variable_and_not_by_its_text(
        string variable,
        string value,
        string message
    )
    {
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var code = await QuickstartRun.RunAsync(
            ["--live"],
            AnsiConsole.Console,
            errors,
            name => name == variable ? value : null,
            TikiEmulator.StartAsync,
            default
        );

        Assert.Equal(2, code);
        Assert.StartsWith(message, errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a key", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_option_is_told_with_a_command_that_shows_the_right_ones()
    {
        var (_, _, errors) = await RunAsync("--nope");

        Assert.EndsWith("Try 'dotnet run --project src/TikiSpec.Quickstart -- --help'.", errors.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_at_the_end_does_not_depend_on_how_often_something_is_asked()
    {
        var (_, output, _) = await RunAsync();

        var operations = _calls.Select(static call => (call.Spec, call.OperationId)).Distinct().Count();
        Assert.InRange(operations, 10, _calls.Count - 1);
        Assert.Contains(FormattableString.Invariant($"{operations} operations were called over HTTP"), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_for_which_a_terminal_is_too_narrow_is_told_row_by_row()
    {
        var (code, output, errors) = await RunAsync(["--sku", "MINE-7"], default, width: 40);

        Assert.True(code == 0, errors);
        Assert.All(output.Split('\n'), static line => Assert.InRange(line.Length, 0, 40));
        Assert.Contains("original sku: MINE-7\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_without_Unicode_gets_tables_and_marks_of_its_own_characters()
    {
        var (code, output, errors) = await RunAsync(["--sku", "MINE-7"], default, isUnicode: false);

        Assert.True(code == 0, errors);
        Assert.Contains("+ approved", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, static sign => "✔✘·…│╭─".Contains(sign, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        var (code, output, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(
            ["--sku", "--price", "--stock", "--live", "TIKI_API_KEY", "TIKI_CLIENT_SECRET"],
            word => Assert.Contains(word, output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_product_that_tiki_rejects_ends_the_story_with_the_reason()
    {
        var (code, _, errors) = await RunAsync("--sku", "YOUR_ORIGINAL_SKU_123");

        Assert.Equal(1, code);
        Assert.Contains("Product code YOUR_ORIGINAL_SKU_123 is not unique", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_it_is_no_crash()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var (code, _, errors) = await RunAsync([], stopped.Token);

        Assert.Equal(1, code);
        Assert.Equal("Stopped.", errors.Trim());
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] args) => RunAsync(args, default);

    private async Task<(int Code, string Output, string Errors)> RunAsync(
        string[] args,
        CancellationToken cancellationToken,
        int width = 200,
        bool isUnicode = true
    )
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = isUnicode;
        TikiEmulator? emulator = null;
        var code = await QuickstartRun.RunAsync(
            args,
            console,
            errors,
            static _ => null,
            async token => emulator = await TikiEmulator.StartAsync(token),
            cancellationToken
        );
        _calls = [.. emulator?.Calls ?? Enumerable.Empty<RecordedCall>()];
        SpecContract.Tiki.AssertFits(_calls.Select(GivenResponse.Of));
        return (code, output.ToString(), errors.ToString());
    }

    private static string[] Cells(string line) => line.Trim().Trim('│').Split('│').Select(static cell => cell.Trim()).ToArray();
}
