using System.Net.Http.Headers;
using System.Text;

namespace TikiSpec.Emulator.Tests.Authentication;

/// <summary>A test that gets tokens as applications do.</summary>
public abstract class OAuthTest : EmulatorTest
{
    private protected const string Target = "http://localhost:1234/back?a=1";

    private protected static void AssertError(ReceivedResponse response, int status, string error)
    {
        Assert.Equal((status, error), (response.Status, response.Json.Text("error")));
        Assert.Equal(status, response.Json.Number("status_code"));
        Assert.All(["error_description", "error_hint", "error_debug"], name => Assert.True(response.Json.TryGetProperty(name, out _)));
    }

    private protected async Task<ReceivedResponse> TokensAsync(string scope) =>
        await PostAsync(
            ("grant_type", "authorization_code"),
            ("code", CodeIn(await AuthorizeAsync("scope=" + Uri.EscapeDataString(scope)))),
            ("redirect_uri", Target)
        );

    private protected Task<ReceivedResponse> RefreshAsync(string token) =>
        PostAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    private protected async Task<string> AuthorizeAsync(string change = "")
    {
        var response = await GetAsync(Emulator, Query(Emulator, change));
        Assert.Equal(302, response.Status);
        return response.Headers["Location"];
    }

    /// <summary>A good request, in which one parameter is replaced.</summary>
    private protected static string Query(TikiEmulator emulator, string change)
    {
        var good = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = emulator.ClientId,
            ["redirect_uri"] = Target,
            ["state"] = "12345678",
            ["scope"] = "product",
        };
        if (change.Split('=', 2) is [var name, var value])
        {
            good[name] = Uri.UnescapeDataString(value);
        }

        return string.Join('&', good.Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    private protected static async Task<ReceivedResponse> GetAsync(TikiEmulator emulator, string query)
    {
        using var http = new HttpClient(emulator.CreateHandler());
        return await ReceivedResponse.ReadAsync(await http.GetAsync(new Uri(emulator.BaseAddress, "sc/oauth2/auth?" + query)));
    }

    private protected static string CodeIn(string location) => location.Split("code=")[1].Split('&')[0];

    private protected async Task<ReceivedResponse> PostAsync(params (string Name, string Value)[] form)
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.BaseAddress, "sc/oauth2/token"))
        {
            Content = new FormUrlEncodedContent(form.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Emulator.ClientId}:{Emulator.ClientSecret}"))
        );
        return await ReceivedResponse.ReadAsync(await http.SendAsync(request));
    }

    private protected async Task<int> CallAsync(string token)
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.BaseAddress, "integration/v2.1/products"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
