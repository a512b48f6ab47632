using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Emulator.Tests;

/// <summary>Calls an emulator as a program without any client library would. Paths begin with the version:
/// <c>v2.1/products</c>.</summary>
public sealed class EmulatorClient : IDisposable
{
    private readonly HttpClient _http;

    public EmulatorClient(TikiEmulator emulator, HttpMessageHandler? handler = null)
        : this(emulator, emulator.Sellers[0], handler) { }

    public EmulatorClient(TikiEmulator emulator, SellerAccount seller, HttpMessageHandler? handler = null)
    {
        _http = new HttpClient(handler ?? emulator.CreateHandler()) { BaseAddress = new Uri(emulator.BaseAddress, "integration/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", seller.AccessToken);
    }

    public Task<ReceivedResponse> GetAsync(string path) => SendAsync("GET", path);

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.True(response.Status == 200, $"GET {path} -> {response}");
        return response.Json;
    }

    public Task<ReceivedResponse> SendAsync(string method, string path, string? body = null, string contentType = "application/json")
    {
        var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content?.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(method, path, content);
    }

    public async Task<ReceivedResponse> SendAsync(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        using var response = await _http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }

    /// <summary>Sends what must be taken, and gives the response's body.</summary>
    public async Task<JsonElement> SendJsonAsync(string method, string path, string body)
    {
        var response = await SendAsync(method, path, body);
        Assert.True(response.Status == 200, $"{method} {path} {body} -> {response}");
        return response.Json;
    }

    public void Dispose() => _http.Dispose();
}
