using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Faults;

public sealed class FaultTests : EmulatorTest
{
    private const string Products = "v2.1/products";

    [Theory]
    [InlineData(null, "Products_Lst", "names the operation 'Products_Lst', which is not served; did you mean 'Products_List'?")]
    [InlineData("tiki.v3", null, "names the spec 'tiki.v3', which is not served; did you mean 'tiki.v")]
    [InlineData(
        "tiki.v1",
        "Products_UpdateSkus",
        "names the operation 'Products_UpdateSkus' in tiki.v1, which is not served; did you mean 'Products_UpdateSku'?"
    )]
    [InlineData(null, "OAuth2_Tokn", "did you mean 'OAuth2_Token'?")]
    [InlineData(null, "Nothing_AtAll", "which is not served.")]
    public async Task A_fault_that_names_what_is_not_served_is_refused_with_the_nearest_name(
        string? spec,
        string? operation,
        string message
    )
    {
        var fault = new EmulatorFault { Spec = spec, Operation = operation };

        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Emulator.Faults.Add(fault)).Message, StringComparison.Ordinal);
        Assert.Empty(Emulator.Faults);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Faults = [fault] })
        );
    }

    [Theory]
    [InlineData(FaultKind.RenamedProperty)]
    [InlineData(FaultKind.NewEnumValue)]
    [InlineData(FaultKind.NumberAsString)]
    public async Task A_fault_that_finds_nothing_to_change_in_a_file_is_told_and_not_passed_over(FaultKind kind)
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: Files, version: '1'}
            servers: [{url: https://files.example/api}]
            paths:
              /file: {get: {operationId: File_Get, responses: {'200': {description: x, content: {text/plain: {schema: {type: string},
                  example: what it holds}}}}}}
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                Specs = [new EmulatorSpec("files", Spec)],
                Faults = [new EmulatorFault { Kind = kind }],
            }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = new Uri("http://localhost/api/") };
        using var response = await http.GetAsync(new Uri("file", UriKind.Relative));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains(
            $"the fault {kind} of the fault plan found nothing to change",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_fault_befalls_the_calls_that_it_names_and_no_other()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Spec = "tiki.v2.1",
                Call = 2,
                Times = 2,
                Kind = FaultKind.Status,
                Status = 503,
            }
        );

        Assert.Equal(200, (await Http.GetAsync(Products)).Status);
        Assert.Equal(200, (await Http.GetAsync("v2/products")).Status);
        Assert.Equal(200, (await Http.GetAsync("v2.1/products/2166152")).Status);
        Assert.Equal(503, (await Http.GetAsync(Products)).Status);
        Assert.Equal(503, (await Http.GetAsync(Products)).Status);
        Assert.Equal(200, (await Http.GetAsync(Products)).Status);
        Assert.Equal([200, 200, 200, 503, 503, 200], Emulator.Calls.Select(static call => call.Status));
        Assert.Equal([4, 5], Emulator.Calls.Where(static call => call.Fault is not null).Select(static call => (int)call.Number));
    }

    [Theory]
    [InlineData(429, 7, "7")]
    [InlineData(429, null, null)]
    [InlineData(401, null, null)]
    [InlineData(500, null, null)]
    [InlineData(503, null, null)]
    public async Task An_error_comes_in_the_documented_envelope_and_only_as_often_as_said(int status, int? retryAfter, string? header)
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Kind = FaultKind.Status,
                Status = status,
                RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            }
        );

        var response = await Http.GetAsync(Products);

        Assert.Equal(status, response.Status);
        Assert.NotEmpty(response.Errors);
        Assert.Equal(header, response.Headers.GetValueOrDefault("Retry-After"));
        Assert.Equal(200, (await Http.GetAsync(Products)).Status);
    }

    [Fact]
    public async Task An_error_keeps_the_call_from_being_carried_out()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.Status, Status = 500 });

        await Http.SendAsync("POST", "v2.1/requests", Payloads.Product("NOT-THERE").ToJsonString());

        Assert.DoesNotContain(
            Emulator.State.Requests,
            static request => request.Products.Any(static product => product.OriginalSku == "NOT-THERE")
        );
    }

    [Fact]
    public async Task A_body_can_be_what_it_should_not()
    {
        var whole = (await Http.GetAsync(Products + "?include=inventory")).Text;

        var malformed = await WithAsync(FaultKind.MalformedJson);
        Assert.ThrowsAny<JsonException>(() => malformed.Json);
        Assert.StartsWith(malformed.Text, whole, StringComparison.Ordinal);

        var html = await WithAsync(FaultKind.Html);
        Assert.Equal("text/html; charset=utf-8", html.Headers["Content-Type"]);
        Assert.StartsWith("<!DOCTYPE html>", html.Text, StringComparison.Ordinal);

        var text = await WithAsync(FaultKind.WrongContentType);
        Assert.Equal(("text/plain; charset=utf-8", whole), (text.Headers["Content-Type"], text.Text));

        Assert.Equal("gzip", (await WithAsync(FaultKind.TruncatedGzip)).Headers["Content-Encoding"]);
        Assert.Equal(207, (await WithAsync(FaultKind.UndeclaredStatus)).Status);
    }

    [Fact]
    public async Task A_response_can_drift_in_one_place()
    {
        var first = (await Http.GetJsonAsync(Products)).Data()[0];

        var renamed = (await WithAsync(FaultKind.RenamedProperty, "product_id")).Json.Data()[0];
        Assert.False(renamed.TryGetProperty("product_id", out _));
        Assert.Equal(first.Number("product_id"), renamed.Number("new_product_id"));

        var quoted = (await WithAsync(FaultKind.NumberAsString, "price")).Json.Data()[0];
        Assert.Equal(first.Number("price").ToString(CultureInfo.InvariantCulture), quoted.Text("price"));

        Assert.Contains("value_of_tomorrow", (await WithAsync(FaultKind.NewEnumValue)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drift_that_finds_nothing_to_change_says_so()
    {
        var response = await WithAsync(FaultKind.RenamedProperty, "no_such_property");

        response.AssertRefused(500, "no property 'no_such_property'");
        Assert.All(Emulator.Calls, static call => Assert.Null(call.Failure));
    }

    [Theory]
    [InlineData(FaultKind.CutBeforeCall, false)]
    [InlineData(FaultKind.CutBeforeResponse, true)]
    [InlineData(FaultKind.CutDuringResponse, true)]
    public async Task A_cut_connection_is_an_exception_and_the_call_may_have_been_carried_out(FaultKind kind, bool isCarriedOut)
    {
        Emulator.Faults.Add(new EmulatorFault { Operation = "Requests_Create", Kind = kind });
        var before = Emulator.State.Requests.Count;

        await Assert.ThrowsAsync<HttpRequestException>(() => Http.SendAsync("POST", "v2.1/requests", Payloads.Product().ToJsonString()));

        Assert.Equal(isCarriedOut ? before + 1 : before, Emulator.State.Requests.Count);
    }

    [Fact]
    public async Task Faults_can_be_taken_back()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Kind = FaultKind.Status,
                Status = 500,
                Times = null,
            }
        );
        Assert.Equal(500, (await Http.GetAsync(Products)).Status);
        Assert.Single(Emulator.Faults);

        Emulator.Faults.Clear();

        Assert.Equal(200, (await Http.GetAsync(Products)).Status);
        Assert.Empty(Emulator.Faults);
    }

    private async Task<ReceivedResponse> WithAsync(FaultKind kind, string? property = null)
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Kind = kind,
                Property = property,
            }
        );
        var response = await Http.GetAsync(Products + "?include=inventory");
        Emulator.Faults.Clear();
        return response;
    }
}
