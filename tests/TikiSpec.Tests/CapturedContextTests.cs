using TikiSpec.Batches;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests;

/// <summary>Nothing goes on in the context of whoever called: it may be blocked until all is done.</summary>
public sealed class CapturedContextTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Not_a_call_whose_response_is_late()
    {
        Assert.Equal(
            0,
            await CountingContext.PostsOfAsync(static () =>
                Late("""{"item_id":1,"sku":"x"}""").Caller(WithKey).SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None)
            )
        );
        Assert.Equal(
            0,
            await CountingContext.PostsOfAsync(static () =>
                Late("{}")
                    .Caller(static options => WithKey(options) with { TotalTimeout = Timeout.InfiniteTimeSpan })
                    .SendWithResponseAsync(TestApi.GetRequest(), null, None)
            )
        );
    }

    [Fact]
    public async Task Not_a_call_that_waits_for_its_credential() =>
        Assert.Equal(
            0,
            await CountingContext.PostsOfAsync(static () =>
                new StubServer()
                    .Json("{}")
                    .Caller(static options =>
                        options with
                        {
                            Credential = ApiCredential.ApiKey(static _ => CountingContext.LaterAsync("key-123456")),
                        }
                    )
                    .SendAsync(TestApi.GetRequest(), null, None)
            )
        );

    [Fact]
    public async Task Not_a_call_that_waits_for_a_token()
    {
        var store = new LateStore();
        Assert.Equal(
            0,
            await CountingContext.PostsOfAsync(() =>
                Late("""{"access_token":"token-123456","refresh_token":"next-token","expires_in":3600}""")
                    .Caller(options => options with { Credential = ApiCredential.RefreshToken("app", "s3cret-of-app", store) })
                    .SendAsync(TestApi.GetRequest(), null, None)
            )
        );
        Assert.Equal("next-token", store.Kept);
    }

    [Fact]
    public async Task Not_a_batch() =>
        Assert.Equal(
            0,
            await CountingContext.PostsOfAsync(static () =>
                BatchRun<int, int>.RunAsync(
                    [1, 2, 3],
                    1,
                    null,
                    static (_, _) => { },
                    static (rows, _) => CountingContext.LaterAsync(new ChunkResponse<int>(rows)),
                    static _ => true,
                    static (row, result) => row == result,
                    None
                )
            )
        );

    [Fact]
    public async Task Not_a_list_nor_a_wait()
    {
        var pages = new PageSequence<int>(1, static (page, _) => CountingContext.LaterAsync(new Page<int>(page, [(int)page], 2)));
        Assert.Equal(0, await CountingContext.PostsOfAsync(() => pages.ToListAsync(None)));

        Assert.Equal(
            0,
            await CountingContext.PostsOfAsync(static () =>
                ApiPoll.RunAsync(static _ => CountingContext.LaterAsync("approved"), static _ => true, null, new ManualTime(), None)
            )
        );
    }

    private static StubServer Late(string json) =>
        new StubServer().Then((_, _) => CountingContext.LaterAsync(new HttpResponseMessage { Content = new StringContent(json) }));

    private static ApiClientOptions WithKey(ApiClientOptions options) => options with { Credential = ApiCredential.ApiKey(TestApi.Key) };

    private sealed class LateStore : IRefreshTokenStore
    {
        public string Kept { get; private set; } = "first-token";

        public Task<string?> ReadAsync(CancellationToken cancellationToken) => CountingContext.LaterAsync<string?>(Kept);

        public Task WriteAsync(string refreshToken, CancellationToken cancellationToken) => CountingContext.LaterAsync(Kept = refreshToken);
    }
}
