using System.Globalization;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>Whatever arrives at whichever operation has a response that the operation documents, or with the documented
/// error envelope: what the base class holds against the specs.</summary>
public sealed class FuzzTests : EmulatorTest
{
    private const int CallsEach = 200;

    protected override TikiEmulatorOptions Options => new() { RateLimit = null, MaxBodyBytes = 9000 };

    public static TheoryData<string, string> AllOperations() => Contract.DocumentedExampleTests.AllOperations();

    [Theory]
    [MemberData(nameof(AllOperations))]
    public async Task Garbage_at_any_operation_gets_a_documented_response(string spec, string operationId)
    {
        var operation = TikiSpecs.Operation(spec, operationId);
        var random = new Random(20);
        var statuses = new HashSet<int>();
        for (var i = 0; i < CallsEach; i++)
        {
            var response = await SendAsync(new FuzzedCall(random, spec, operation));
            statuses.Add(response.Status);
            Assert.True(response.Status is 200 or 400 or 401 or 403 or 404 or 405 or 413 or 422, response.ToString());
        }

        LetRequestsBeDecided();
        Assert.Contains(404, statuses);
        Assert.Contains(405, statuses);
        await Http.GetJsonAsync("v2.1/products?include=inventory&limit=1000");
        await Http.GetJsonAsync("v2/requests?include=products&limit=1000");
    }

    /// <summary>The same over a socket, where the server has refused what is no HTTP before anything of ours sees
    /// it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Garbage_over_a_socket_neither_fails_nor_hangs(int seed)
    {
        await using var run = await CheckedEmulator.StartAsync(Options);
        using var socket = new SocketsHttpHandler();
        using var http = new HttpClient(socket) { Timeout = TimeSpan.FromSeconds(60) };
        var random = new Random(seed);
        foreach (var (surface, operation) in TikiSpecs.Operations)
        {
            for (var i = 0; i < 20; i++)
            {
                using var request = new FuzzedCall(random, surface.Name, operation).Make(run.Emulator.BaseAddress);
                request.Headers.TryAddWithoutValidation("tiki-api", run.Emulator.ApiKey);
                using var response = await http.SendAsync(request);
                Assert.InRange((int)response.StatusCode, 200, 499);
            }
        }

        Assert.True(run.Emulator.Calls.Total > 500, run.Emulator.Calls.Total.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<ReceivedResponse> SendAsync(FuzzedCall call)
    {
        using var handler = Emulator.CreateHandler();
        using var http = new HttpClient(handler);
        using var request = call.Make(Emulator.BaseAddress);
        if (!request.Headers.Contains("Authorization"))
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Emulator.AccessToken);
        }

        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
