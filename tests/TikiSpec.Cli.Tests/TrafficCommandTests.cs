using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class TrafficCommandTests : IDisposable
{
    private const string Call =
        """{"startedDateTime":"2026-11-26T10:00:00Z","request":{"method":"GET","url":"https://api.shop.example/rest/v1/products"},"""
        + "\"response\":"
        + """{"status":200,"content":{"mimeType":"application/json","text":"{\"data\":[{\"id\":1,\"name\":\"Cup\"}]}"}}}""";

    private readonly ToolRun _tool = new();

    private string Spec =>
        _tool.File("shop.yaml", File.ReadAllText(Repository.PathOf("tests", "TikiSpec.Evidence.Tests", "Pages", "shop.yaml")));

    [Fact]
    public void What_fits_is_clean()
    {
        Assert.Equal(0, _tool.Run("traffic", _tool.File("calls.jsonl", Call), "--against", Spec));
        Assert.Equal("1 call (0 others left out): clean\n", _tool.Out);
    }

    [Fact]
    public void What_does_not_fit_is_told_at_its_place_in_the_spec_with_how_often_and_when()
    {
        var drifted = Call.Replace("\\\"name\\\"", "\\\"colour\\\":\\\"red\\\",\\\"name\\\"", StringComparison.Ordinal);

        Assert.Equal(1, _tool.Run("traffic", _tool.File("calls.jsonl", drifted + "\n" + drifted), "--against", Spec));
        Assert.Matches(
            @"shop\.yaml\(\d+,\d+\): error traffic-property-undeclared: .*colour.* Seen 2 times, 2026-11-26 to 2026-11-26, as string\.",
            _tool.Out
        );
        Assert.Equal(0, _tool.Run("traffic", _tool.PathOf("calls.jsonl"), "--against", Spec, "--fail-on", "none"));
        Assert.Equal(1, _tool.Run("traffic", _tool.PathOf("calls.jsonl"), "--against", Spec, "--propose", _tool.PathOf("spec.patch")));
        Assert.Contains("+        colour:\n+          type: string\n", _tool.Read("spec.patch"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_seen_is_counted()
    {
        Assert.Equal(0, _tool.Run("traffic", _tool.File("calls.jsonl", Call), "--against", Spec, "--coverage"));
        Assert.Contains("GET /rest/v1/products | 1 | 0 of 2 | 3 of 7 | 0 of 2 | 1 of 3 | ", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("PUT /rest/v1/products/{product_id} | 0 |", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_cut_off_is_said()
    {
        Assert.Equal(0, _tool.Run("traffic", _tool.File("calls.jsonl", Call + "\n" + Call[..50]), "--against", Spec));
        Assert.Contains("ends inside of call 2", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"request":{"method":"GET","url":"https://other.example/x"},"response":{"status":200}}""")]
    [InlineData("""{"log":{"version":"1.2","entries":[]}}""")]
    public void A_recording_without_a_call_of_the_documents_shows_nothing_and_is_bad_input(string recording)
    {
        var file = _tool.File("calls.jsonl", recording);

        Assert.Equal(2, _tool.Run("traffic", file, "--against", Spec));
        Assert.Contains("No call of the documents is recorded", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("https://api.shop.example/rest/v1", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("traffic", file, "--against", Spec, "--fail-on", "none"));
    }

    /// <summary>Servers that are paths alone say no host. A page in between that has an address of the same form is
    /// none
    /// of theirs.</summary>
    [Fact]
    public void Without_a_host_in_the_documents_the_one_that_most_calls_went_to_is_theirs()
    {
        var spec = _tool.File("relative.yaml", _tool.Read(Spec).Replace("https://api.shop.example", "", StringComparison.Ordinal));
        var other = Call.Replace("api.shop.example", "ads.example", StringComparison.Ordinal)
            .Replace("\\\"name\\\"", "\\\"advert\\\"", StringComparison.Ordinal);
        var file = _tool.File("calls.jsonl", string.Join('\n', other, Call, Call));

        Assert.Equal(0, _tool.Run("traffic", file, "--against", spec));
        Assert.Equal("2 calls (1 others left out): clean\n", _tool.Out);
        Assert.Contains("the calls to api.shop.example are taken for theirs", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, _tool.Run("traffic", file, "--against", spec, "--host", "ads.example"));
        Assert.Contains("'/data/*/advert'", _tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("taken for theirs", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_the_documents_do_not_name_may_be_named()
    {
        var file = _tool.File("calls.jsonl", Call.Replace("api.shop.example", "staging.example", StringComparison.Ordinal));

        Assert.Equal(2, _tool.Run("traffic", file, "--against", Spec));
        Assert.Equal(0, _tool.Run("traffic", file, "--against", Spec, "--host", "staging.example"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input() => Assert.Equal(2, _tool.Run("traffic", "nothing.har", "--against", Spec));

    public void Dispose() => _tool.Dispose();
}
