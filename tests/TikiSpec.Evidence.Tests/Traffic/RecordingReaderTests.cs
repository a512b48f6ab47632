using System.IO.Compression;
using System.Text;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Evidence.Tests.Traffic;

public sealed class RecordingReaderTests
{
    private const string Call = """{"startedDateTime":"2026-11-26T10:00:00.000Z",""" + Request + ",\"response\":" + Response + "}";
    private const string Request =
        "\"request\":" + """{"method":"get","url":"https://x.example/a?b=1","headers":[{"name":"Origin","value":"y"}]}""";
    private const string Response = """{"status":200,"headers":[],"content":{"mimeType":"application/json","text":"{\"id\":1}"}}""";

    [Fact]
    public void The_calls_of_an_archive_are_read_in_order()
    {
        var calls = Read(
            """{"log":{"version":"1.2","creator":{"name":"x","entries":[{"no":1}]},"pages":[{"id":"a"}],"entries":["""
                + $"{Call},{Call}]}}}}",
            out var notes
        );

        Assert.Equal([1, 2], calls.Select(static call => call.Number));
        Assert.Equal(("GET", 200, "{\"id\":1}"), (calls[0].Method, calls[0].Status, Encoding.UTF8.GetString(calls[0].Response!.Bytes)));
        Assert.Equal(["Origin"], calls[0].RequestHeaders);
        Assert.Empty(notes);
    }

    [Fact]
    public void Lines_of_calls_are_read_as_well()
    {
        Assert.Equal(3, Read(string.Join('\n', Call, Call, Call), out var notes).Count);
        Assert.Empty(notes);
    }

    /// <summary>Browsers record them beside calls; nothing is wrong with the recording.</summary>
    [Theory]
    [InlineData("wss://x.example/socket")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("blob:https://x.example/1")]
    [InlineData("chrome-extension://abcdef/x.js")]
    public void Sockets_and_inline_data_are_no_fault_of_a_recording(string url)
    {
        Assert.Single(Read(Call.Replace("https://x.example/a?b=1", url, StringComparison.Ordinal), out var notes));
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "packed with gzip")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4 }, "packed with zip")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, "in UTF-16")]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'"', 0 }, "in UTF-16")]
    public void What_is_not_plain_text_says_what_it_is(byte[] content, string form)
    {
        var reader = new RecordingReader(new MemoryStream(content), "calls.har");

        Assert.Empty(reader.Read());
        Assert.Equal($"calls.har is {form}: give it as plain text in UTF-8.", Assert.Single(reader.Notes));
    }

    /// <summary>Fiddler writes it.</summary>
    [Fact]
    public void A_mark_of_byte_order_is_no_part_of_the_text()
    {
        Assert.Single(Read("\uFEFF{\"log\":{\"entries\":[" + Call + "],\"creator\":{\"name\":\"Fiddler\"}}}", out var notes));
        Assert.Empty(notes);
    }

    [Fact]
    public void What_was_cut_off_is_read_as_far_as_it_goes_and_told()
    {
        var calls = Read($$$"""{"log":{"entries":[{{{Call}}},{{{Call[..60]}}}""", out var notes);

        Assert.Single(calls);
        Assert.Contains("ends inside of call 2", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{\"log\":{\"entries\":[]}}")]
    [InlineData("[1,2]")]
    public void A_file_without_calls_says_so(string text)
    {
        Assert.Empty(Read(text, out var notes));
        Assert.Contains("holds no call", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"request\":{},\"response\":{}}")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"/a\"},\"response\":{\"status\":200}}")]
    [InlineData("{\"a\":1}")]
    public void What_is_no_call_is_left_out_with_a_sentence(string line)
    {
        Assert.Single(Read(line + "\n" + Call, out var notes));
        Assert.StartsWith("Call 1 of calls.har was left out", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_in_base64_and_gzip_is_read()
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write("{\"id\":7}"u8);
        }

        var text = Call.Replace(
            "\"text\":\"{\\\"id\\\":1}\"",
            $"\"encoding\":\"base64\",\"text\":\"{Convert.ToBase64String(packed.ToArray())}\"",
            StringComparison.Ordinal
        );

        Assert.Equal("{\"id\":7}", Encoding.UTF8.GetString(Assert.Single(Read(text, out _)).Response!.Bytes));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_body_that_the_header_says_is_packed_is_unpacked_where_it_is(string encoding)
    {
        var packed = new MemoryStream();
        using (
            Stream zip =
                encoding == "br"
                    ? new BrotliStream(packed, CompressionLevel.Fastest, true)
                    : new ZLibStream(packed, CompressionLevel.Fastest, true)
        )
        {
            zip.Write("{\"id\":7}"u8);
        }

        Assert.Equal("{\"id\":7}", BodyOf(packed.ToArray()));
        // The recorder unpacked it, and kept the header.
        Assert.Equal(" {\"id\":7}", BodyOf(" {\"id\":7}"u8.ToArray()));

        string BodyOf(byte[] bytes)
        {
            var text = Call.Replace(
                "\"headers\":[],\"content\":{\"mimeType\":\"application/json\",\"text\":\"{\\\"id\\\":1}\"",
                $"\"headers\":[{{\"name\":\"Content-Encoding\",\"value\":\"{encoding}\"}}],"
                    + $"\"content\":{{\"encoding\":\"base64\",\"text\":\"{Convert.ToBase64String(bytes)}\"",
                StringComparison.Ordinal
            );
            Assert.NotEqual(Call, text);
            return Encoding.UTF8.GetString(Assert.Single(Read(text, out _)).Response!.Bytes);
        }
    }

    [Fact]
    public void A_list_of_calls_and_a_status_as_text_are_read()
    {
        var calls = Read($"[{Call},\n{Call.Replace("\"status\":200", "\"status\":\"404\"", StringComparison.Ordinal)}]", out var notes);

        Assert.Equal([200, 404], calls.Select(static call => call.Status));
        Assert.Empty(notes);
    }

    [Fact]
    public void A_long_recording_is_read_call_by_call()
    {
        using var endless = new RepeatedCall(Call, 20_000);
        var calls = new RecordingReader(endless, "calls.har").Read();

        // The first calls are there before the rest of the file is asked for.
        Assert.Equal(3, calls.Take(3).Count());
        Assert.True(endless.Position < 200_000, $"{endless.Position} bytes were read for three calls.");
    }

    [Fact]
    public void Calls_without_end_that_cannot_be_read_are_told_by_their_number()
    {
        var calls = Read(string.Concat(Enumerable.Repeat("""{"request":{},"response":{}}""" + "\n", 5000)), out var notes);

        Assert.Empty(calls);
        Assert.Equal(21, notes.Count);
        Assert.Equal("4980 more calls of calls.har were left out for the like.", notes[^1]);
    }

    private static List<RecordedExchange> Read(string text, out IReadOnlyList<string> notes)
    {
        var reader = new RecordingReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), "calls.har");
        var calls = reader.Read().ToList();
        notes = reader.Notes;
        return calls;
    }
}
