using System.Text;
using System.Text.RegularExpressions;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Specs;
using TikiSpec.Model;
using TikiSpec.OpenApi.Addresses;

namespace TikiSpec.Corpus.Tests.Emulator;

/// <summary>Documents of others are served like our own.</summary>
public sealed partial class ForeignDocumentTests
{
    public static TheoryData<string> Documents() => [.. Corpus.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_document_is_served_and_every_operation_responds(string path)
    {
        var spec = EmulatorSpec.FromFile(path);
        var surface = TikiSpecs.Read(spec.Name, spec.Content).Surface;
        await using var emulator = await TikiEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                RateLimit = null,
                MaxRecordedCalls = 100_000,
                Specs = [spec],
            }
        );
        using var http = new HttpClient(emulator.CreateHandler());
        foreach (var operation in surface.Groups.SelectMany(static group => group.Operations))
        {
            await SendAsync(
                http,
                emulator,
                operation,
                new Uri(emulator.BaseAddress, Parameter().Replace(PrefixOf(surface) + operation.Path, "1"))
            );
        }

        Assert.Equal(surface.Groups.Sum(static group => group.Operations.Count), emulator.Calls.Total);
        Assert.All(
            emulator.Calls,
            static call =>
            {
                Assert.True(call.Failure is null, $"{call}: {call.Failure}");
                Assert.True(call.OperationId is not null && call.Status < 500, $"{call}: {call.ResponseBody}");
            }
        );
    }

    private static async Task SendAsync(HttpClient http, TikiEmulator emulator, OperationModel operation, Uri address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.HttpMethod), address);
        request.Headers.Authorization = new("Bearer", emulator.AccessToken);
        request.Content = operation.Body is null ? null : new StringContent("{}", Encoding.UTF8, operation.Body.ContentType);
        using var response = await http.SendAsync(request);
    }

    private static string PrefixOf(ApiSurface surface) => ServerPath.Of(surface.Servers is [var first, ..] ? first.Address : "");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
