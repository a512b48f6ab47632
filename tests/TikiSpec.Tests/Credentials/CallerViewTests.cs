using System.Runtime.CompilerServices;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>One client for many callers.</summary>
public sealed class CallerViewTests : CredentialTest
{
    [Fact]
    public async Task One_client_serves_many_callers_over_its_connections()
    {
        var server = new StubServer().Json("{}");
        using var connection = new ApiConnection(new ApiClientOptions { HttpMessageHandler = server, Credential = Key });
        var other = connection.As(Token);
        await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None);
        await other.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None);
        other.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => other.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None));
        await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal([TestApi.Key, null, TestApi.Key], server.Seen.Select(static seen => seen.Header("tiki-api")));
        Assert.Equal("Bearer token-123456", server.Seen[1].Header("Authorization"));
        var third = connection.As(Token);
        connection.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => third.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None));
        Assert.Throws<ObjectDisposedException>(() => connection.As(Token));
    }

    [Fact]
    public void A_client_remembers_none_of_the_callers_that_it_served()
    {
        using var connection = new ApiConnection(new ApiClientOptions { HttpMessageHandler = new StubServer(), Credential = Key });
        var (views, credentials) = Serve(connection, 100);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.Equal((100, 100), (views.Count, credentials.Count));
        Assert.DoesNotContain(views, static view => view.IsAlive);
        Assert.DoesNotContain(credentials, static credential => credential.IsAlive);
    }

    // A method of its own, so that no local of the test keeps what it made.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<WeakReference> Views, List<WeakReference> Credentials) Serve(ApiConnection connection, int callers)
    {
        var views = new List<WeakReference>();
        var credentials = new List<WeakReference>();
        for (var caller = 0; caller < callers; caller++)
        {
            var credential = ApiCredential.AccessToken($"token-of-{caller}");
            credentials.Add(new WeakReference(credential));
            views.Add(new WeakReference(connection.As(credential)));
        }

        return (views, credentials);
    }
}
