using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TikiSpec.Client;
using TikiSpec.Runtime;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

/// <summary>What is wrong with the configuration is told when the host starts, by the name of its key and without its
/// value.</summary>
public sealed class MisconfigurationTests
{
    private const string Secret = "s3cr3t";

    public static TheoryData<string, string[]> Wrong =>
        new()
        {
            { "Tiki:ApiKey or Tiki:ClientId is missing: nobody would be calling", [] },
            { "(environment variable Tiki__ApiKey)", ["Server=Sandbox"] },
            { "Tiki:ClientSecret is missing: Tiki:ClientId is given", ["ClientId=app"] },
            { "Tiki:ClientId is missing: Tiki:ClientSecret is given", ["ClientSecret=" + Secret] },
            { "Tiki:ApiKey and Tiki:AccessToken are given, and a client has one credential", ["ApiKey=k", "AccessToken=" + Secret] },
            { "Tiki:ApiKey cannot be taken: The text holds blanks, line breaks", ["ApiKey=" + Secret + " two"] },
            { "Tiki:RefreshToken is replaced with each use", ["ClientId=app", "ClientSecret=x", "RefreshToken=" + Secret] },
            { "Tiki:BaseAddress is no address", ["ApiKey=k", "BaseAddress=localhost:5005"] },
            { "Tiki:BaseAddress is no address", ["ApiKey=k", "BaseAddress=https://user:" + Secret + "@example.com"] },
            { "Tiki:BaseAddress is plain http to another machine", ["ApiKey=k", "BaseAddress=http://emulator:5005"] },
            { "Tiki:Server is none of the servers of the spec \"tiki.v1\": it has \"Production", ["ApiKey=k", "Server=" + Secret] },
            { "Tiki:Timeout is not a time such as 00:01:40", ["ApiKey=k", "Timeout=soon"] },
            { "Tiki:Timeout cannot be taken: Timeout must be above zero", ["ApiKey=k", "Timeout=00:00:00"] },
            { "Tiki:Retry:MaxRetries cannot be taken: MaxRetries must be from 0", ["ApiKey=k", "Retry:MaxRetries=-1"] },
            { "Tiki:Retry:MaxRetries is not a whole number", ["ApiKey=k", "Retry:MaxRetries=few"] },
            { "Tiki:LimitsRate is not true or false", ["ApiKey=k", "LimitsRate=yes"] },
            { "Tiki:Drift is not one of Report, Ignore, Throw", ["ApiKey=k", "Drift=Strict"] },
            { "Tiki:Apikey2 is no setting. There are AccessToken, ApiKey,", ["ApiKey=k", "Apikey2=" + Secret] },
            { "Tiki:Retry:Retries is no setting. There are Delay, MaxDelay, MaxRetries", ["ApiKey=k", "Retry:Retries=1"] },
            { "Tiki:UserAgent cannot be taken", ["ApiKey=k", "UserAgent=đ"] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task It_is_told_by_its_key_when_the_host_starts(string told, string[] settings)
    {
        var exception = await StartAsync(settings);

        Assert.Contains(told, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(4, (await StartAsync("ClientId=app", "Timeout=soon", "Drift=Strict", "Server=Sandbx")).Failures.Count());

    [Theory]
    [InlineData("region", Secret, "Tiki:ServerVariables:region is none of eu, us.")]
    [InlineData("base", Secret + "/..", "Tiki:ServerVariables:base is empty or holds one of / @ : ? # \\, which would lead elsewhere.")]
    [InlineData("regoin", "us", "The server \"https://{region}.example.com/{base}\" needs a value: set Tiki:ServerVariables:base.")]
    public async Task What_a_server_of_the_spec_needs_is_told_by_its_key(string name, string value, string told)
    {
        using var host = Host<RegionalClient>(["ApiKey=k", $"ServerVariables:{name}={value}"]);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(told, Assert.Single(exception.Failures));
    }

    [Theory]
    [InlineData("ApiKey=k")]
    [InlineData("ClientId=app", "ClientSecret=x", "Scope=product", "ClientSecretLocation=body", "TokenEndpoint=https://example.com/token")]
    [InlineData("ApiKey=k", "BaseAddress=http://emulator:5005", "HostsTrustedWithoutEncryption:0=emulator")]
    [InlineData("apikey=k", "Drift=throw", "Timeout=00:00:07", "TotalTimeout=00:10:00", "Retry:MaxRetries=5", "LogsBodies=true")]
    public async Task What_is_right_starts(params string[] settings)
    {
        using var host = Host(settings);

        await host.StartAsync();
        await host.StopAsync();
    }

    private static async Task<OptionsValidationException> StartAsync(params string[] settings)
    {
        using var host = Host(settings);
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Host(string[] settings) => Host<TikiClient>(settings);

    private static IHost Host<TClient>(string[] settings)
        where TClient : class, IApiClient<TClient>
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddApiClient<TClient>(
            EmulatorTest.Section([.. settings.Select(static setting => (setting.Split('=', 2)[0], setting.Split('=', 2)[1]))])
        );
        return builder.Build();
    }

    /// <summary>A client of a service whose address has variables.</summary>
    private sealed class RegionalClient : IApiClient<RegionalClient>
    {
        private RegionalClient(ApiClientOptions options) => new ApiConnection(options).For(Definition);

        private static ApiDefinition Definition { get; } =
            new("regions")
            {
                Servers =
                [
                    new("https://{region}.example.com/{base}") { Variables = [new("region", "eu", ["eu", "us"]), new("base", null, [])] },
                ],
            };

        public static RegionalClient Create(ApiClientOptions options) => new(options);
    }
}
