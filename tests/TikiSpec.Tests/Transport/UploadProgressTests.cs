using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>How much of a body has been sent, for whoever asks.</summary>
public sealed class UploadProgressTests
{
    private const int Size = 200_000;

    private readonly List<UploadProgress> _told = [];

    public static TheoryData<string, Action<ApiRequest>, long?> Bodies =>
        new()
        {
            { "memory", static request => request.SetContent(new ByteArrayContent(new byte[Size])), Size },
            { "stream", static request => request.SetContent(new StreamContent(new MemoryStream(new byte[Size]))), Size },
            { "endless", static request => request.SetContent(new StreamContent(new Unsized(new byte[Size]))), null },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_tells_its_way_in_steps_to_its_end(string kind, Action<ApiRequest> fill, long? total)
    {
        await SendAsync(fill, new Told(_told.Add));

        Assert.True(_told.Count >= 4, kind);
        Assert.Equal(_told.Select(static told => told.Sent).Order(), _told.Select(static told => told.Sent));
        Assert.Equal(new UploadProgress(Size, total), _told[^1]);
        Assert.True(_told[0].Sent <= 100_000);
    }

    [Fact]
    public async Task Files_of_a_form_are_told_with_what_stands_around_them_and_the_type_is_kept()
    {
        var seen = await SendAsync(
            static request =>
                request.SetMultipartBody(ApiFile.FromBytes(new byte[Size], "a.bin"), static file => [.. BodyPart.Of("file", file)]),
            new Told(_told.Add)
        );

        Assert.StartsWith("multipart/form-data; boundary=", seen.Header("Content-Type"), StringComparison.Ordinal);
        Assert.InRange(_told[^1].Sent, Size + 1, Size + 1000);
        Assert.Equal(_told[^1].Total, _told[^1].Sent);
    }

    [Fact]
    public async Task An_attempt_that_is_repeated_begins_anew()
    {
        using var server = new StubServer().Json("{}", HttpStatusCode.TooManyRequests).Json("{}");
        var request = new ApiRequest(TestApi.Create);
        request.SetTextBody("text");
        await server.Caller().SendAsync(request, new CallOptions { UploadProgress = new Told(_told.Add) }, CancellationToken.None);

        Assert.Equal([new UploadProgress(4, 4), new UploadProgress(4, 4)], _told);
    }

    [Fact]
    public async Task A_listener_that_throws_is_told_no_more_and_the_body_arrives()
    {
        var told = 0;
        var seen = await SendAsync(
            static request => request.SetTextBody(new string('a', Size)),
            new Told(_ =>
            {
                told++;
                throw new InvalidOperationException("the window is closed");
            })
        );

        Assert.Equal(1, told);
        Assert.Equal(Size, seen.Body.Length);
    }

    private static async Task<SeenRequest> SendAsync(Action<ApiRequest> fill, IProgress<UploadProgress> progress)
    {
        using var server = new StubServer().Json("{}");
        var request = new ApiRequest(TestApi.Create);
        fill(request);
        await server.Caller().SendAsync(request, new CallOptions { UploadProgress = progress }, CancellationToken.None);
        return server.Only;
    }

    private sealed class Told(Action<UploadProgress> tell) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => tell(value);
    }

    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
