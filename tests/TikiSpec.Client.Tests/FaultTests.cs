using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Emulator.Faults;

namespace TikiSpec.Client.Tests;

/// <summary>The generated client over a Tiki that misbehaves.</summary>
public sealed class FaultTests : ClientTest
{
    protected override DriftPolicy Drift => DriftPolicy.Report;

    [Theory]
    [InlineData(FaultKind.Status, 429)]
    [InlineData(FaultKind.Status, 500)]
    [InlineData(FaultKind.Status, 503)]
    [InlineData(FaultKind.CutBeforeCall, null)]
    [InlineData(FaultKind.CutBeforeResponse, null)]
    [InlineData(FaultKind.CutDuringResponse, null)]
    public async Task A_reading_call_is_repeated_until_it_succeeds(FaultKind kind, int? status)
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Times = 2,
                Kind = kind,
                Status = status,
            }
        );
        using var tiki = Client();

        Assert.NotEmpty(await tiki.V2_1.Products.ListAsync());
        Assert.Equal(3, Emulator.Calls.Total);
    }

    [Theory]
    [InlineData(FaultKind.Status, 503)]
    [InlineData(FaultKind.CutBeforeResponse, null)]
    public async Task A_writing_call_is_not_repeated_where_it_may_have_been_carried_out(FaultKind kind, int? status)
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Requests_Create",
                Kind = kind,
                Status = status,
            }
        );
        using var tiki = Client();

        await Assert.ThrowsAnyAsync<ApiException>(() => tiki.V2_1.Requests.CreateAsync(Sample.Product()));
        Assert.Equal(1, Emulator.Calls.Total);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_told_instead()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Kind = FaultKind.Status,
                Status = 429,
                RetryAfter = TimeSpan.FromMinutes(5),
            }
        );
        using var tiki = Client();

        var problem = await Assert.ThrowsAnyAsync<ApiException>(() => tiki.V2_1.Products.ListAsync());

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(5)), (problem.Status!.Value, problem.RetryAfter));
        Assert.Equal(1, Emulator.Calls.Total);
    }

    [Theory]
    [InlineData(FaultKind.MalformedJson)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.TruncatedGzip)]
    public async Task A_body_that_cannot_be_read_is_an_exception_of_the_client(FaultKind kind)
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Times = null,
                Kind = kind,
            }
        );
        using var tiki = Client();

        var problem = await Assert.ThrowsAnyAsync<ApiException>(() => tiki.V2_1.Products.ListAsync());

        Assert.Equal("Products_List", problem.OperationId);
    }

    [Fact]
    public async Task Drift_is_read_by_default_and_refused_where_a_test_guards_the_spec()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Times = null,
                Kind = FaultKind.NumberAsString,
                Property = "price",
            }
        );
        using var tolerant = Client();
        using var strict = Client(DriftPolicy.Throw);

        Assert.NotEmpty(await tolerant.V2_1.Products.ListAsync());
        await Assert.ThrowsAsync<ApiJsonException>(() => strict.V2_1.Products.ListAsync());
    }

    [Fact]
    public async Task A_state_of_tomorrow_is_a_state()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Tracking_Get",
                Kind = FaultKind.NewEnumValue,
                Property = "state",
            }
        );
        var receipt = await Tiki.V2_1.Requests.CreateAsync(Sample.Product());

        var entry = await Tiki.V2.Tracking.GetAsync(receipt.TrackId);

        Assert.Equal(("value_of_tomorrow", false), (entry.State.Value, entry.State.IsKnown));
    }

    [Fact]
    public async Task A_token_that_is_refused_once_is_renewed()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Kind = FaultKind.Status,
                Status = 401,
            }
        );
        using var tiki = new TikiClient(
            ApiCredential.ClientCredentials(Emulator.ClientId, Emulator.ClientSecret),
            new ApiClientOptions { BaseAddress = Emulator.BaseAddress }
        );

        Assert.NotEmpty(await tiki.V2_1.Products.ListAsync());
        Assert.Equal(2, Emulator.Calls.Count(static call => call.Path == "/sc/oauth2/token"));
    }

    private TikiClient Client(DriftPolicy drift = DriftPolicy.Report) =>
        new(
            ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                Drift = drift,
                Retry = new ApiRetryOptions { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );
}
