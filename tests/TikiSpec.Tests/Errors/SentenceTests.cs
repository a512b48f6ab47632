using TikiSpec.Errors;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Errors;

/// <summary>What others say stands at the end of a sentence of ours, which ends once.</summary>
public sealed class SentenceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("no room", "no room.")]
    [InlineData("No room.", "No room.")]
    [InlineData("No room.\r\n ", "No room.")]
    [InlineData("Who is there?", "Who is there?")]
    [InlineData("Stop!", "Stop!")]
    [InlineData("It goes on…", "It goes on…")]
    [InlineData("", "")]
    public void A_text_ends_as_a_sentence_does(string text, string expected) => Assert.Equal(expected, Sentence.Of(text));

    public static TheoryData<string, Func<string, Task>> Others =>
        new()
        {
            { "a handler", static text => Create(new StubServer().Fails(() => new InvalidOperationException(text))) },
            { "a connection", static text => Create(new StubServer().Fails(() => new IOException(text))) },
            {
                "a host",
                static text => Create(new StubServer().Fails(() => new HttpRequestException(HttpRequestError.ConnectionError, text)))
            },
            {
                "a client's limit",
                static text => Create(new StubServer().Fails(() => new TaskCanceledException(text, new TimeoutException(text))))
            },
            {
                "a callback",
                static text =>
                    Create(
                        new StubServer().Json("{}"),
                        ApiCredential.AccessToken(_ => Task.FromException<string>(new InvalidOperationException(text)))
                    )
            },
            {
                "a server",
                static text => Create(new StubServer().Json($$"""{"message":"{{text}}"}""", System.Net.HttpStatusCode.InternalServerError))
            },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Whoever_says_it_the_sentence_ends_once(string who, Func<string, Task> fail)
    {
        foreach (var text in new[] { "There is no room", "There is no room." })
        {
            var exception = await Assert.ThrowsAnyAsync<ApiException>(() => fail(text));

            Assert.Contains("There is no room.", exception.Message, StringComparison.Ordinal);
            Assert.True(!exception.Message.Contains("..", StringComparison.Ordinal), who + ": " + exception.Message);
            Assert.Matches("no room\\.( [A-Z]|$)", exception.Message);
        }
    }

    [Fact]
    public async Task What_the_reader_of_json_says_does_not_end_twice()
    {
        var call = new StubServer().Json("So sorry").Caller().SendAsync(new ApiRequest(TestApi.Open), ApiJson.ReadValue, null, None);

        Assert.EndsWith(
            "found something else: 'S' is an invalid start of a value.",
            (await Assert.ThrowsAsync<ApiJsonException>(() => call)).Message,
            StringComparison.Ordinal
        );
    }

    private static Task Create(StubServer server, ApiCredential? credential = null) =>
        server
            .Caller(options =>
                options with
                {
                    Credential = credential ?? ApiCredential.AccessToken("token"),
                    Retry = new() { MaxRetries = 0 },
                }
            )
            .SendAsync(new ApiRequest(TestApi.Create), null, None);
}
