namespace TikiSpec.Client.Tests;

/// <summary>An application that sellers gave leave, from the code to the next start of the program.</summary>
public sealed class SellerLeaveTests : ClientTest
{
    private static readonly Uri Return = new("http://localhost:1234/back?a=1");
    private readonly List<string> _kept = [];

    [Fact]
    public async Task A_code_leads_to_tokens_that_are_renewed_and_outlive_the_program()
    {
        using (
            var tiki = Client(
                ApiCredential.AuthorizationCode(Emulator.ClientId, Emulator.ClientSecret, await CodeAsync(), Return, KeepAsync)
            )
        )
        {
            Assert.NotEmpty(await tiki.V2_1.Products.ListAsync());
            // The access token has run out at the emulator, which the client learns when it is refused.
            Emulator.Time.Advance(TimeSpan.FromDays(16));
            Assert.NotEmpty(await tiki.V2_1.Products.ListAsync());
        }

        using var later = Client(ApiCredential.RefreshToken(Emulator.ClientId, Emulator.ClientSecret, _kept[^1], KeepAsync));
        Assert.NotEmpty(await later.V2_1.Products.ListAsync());
        Assert.Equal(3, _kept.Distinct().Count());
    }

    private TikiClient Client(ApiCredential credential) => new(credential, new ApiClientOptions { BaseAddress = Emulator.BaseAddress });

    private Task KeepAsync(string token, CancellationToken cancellationToken)
    {
        _kept.Add(token);
        return Task.CompletedTask;
    }

    /// <summary>What the seller's browser does.</summary>
    private async Task<string> CodeAsync()
    {
        using var browser = new HttpClient(Emulator.CreateHandler());
        var query =
            $"response_type=code&client_id={Emulator.ClientId}&redirect_uri={Uri.EscapeDataString(Return.OriginalString)}"
            + "&state=12345678&scope=product%20offline";
        using var response = await browser.GetAsync(new Uri(Emulator.BaseAddress, "sc/oauth2/auth?" + query));
        return response.Headers.Location!.OriginalString.Split("code=")[1].Split('&')[0];
    }
}
