using System.Text;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Evidence.Tests.Traffic;

/// <summary>An archive as Chromium's developer tools save it: with keys of its own, calls of the page's other hosts,
/// what failed, what came from the cache, and bodies that are gone.</summary>
public sealed class BrowserArchiveTests
{
    private const string Api = "https://api.shop.example/rest/v1";

    private static readonly string Archive = $$$$"""
        {
          "log": {
            "version": "1.2",
            "creator": {"name": "WebInspector", "version": "537.36"},
            "pages": [{"startedDateTime": "2026-11-26T10:00:00.001Z", "id": "page_1", "title": "https://shop.example/",
              "pageTimings": {"onContentLoad": 120.5, "onLoad": 300.25}}],
            "entries": [
              {{{{Entry("GET", "https://shop.example/", 200, "text/html", "<html>{\\\"entries\\\":[{</html>")}}}},
              {{{{Entry("GET", "https://fonts.example/a.woff2", 200, "font/woff2", "d09GMgABAAA=", more: ", \"encoding\": \"base64\"")}}}},
              {{{{Entry("OPTIONS", Api + "/products", 204, "x-unknown", null, "access-control-request-method")}}}},
              {{{{Entry("GET", Api + "/products?page=1", 200, "application/json", Page)}}}},
              {{{{Entry("GET", Api + "/products?page=2", 200, "application/json", Base64, more: ", \"encoding\": \"base64\"")}}}},
              {{{{Entry("GET", Api + "/products?page=3", 304, "application/json", null)}}}},
              {{{{Entry("GET", Api + "/products?page=4", 200, "application/json", null)}}}},
              {{{{Entry("GET", Api + "/products?page=5", 0, "x-unknown", null)}}}},
              {{{{Entry("GET", Api + "/products?page=6", 200, "application/json", Drifted)}}}}
            ]
          }
        }
        """;

    private const string Page = """{\"data\":[{\"id\":1,\"name\":\"Cup\",\"state\":\"on_sale\"}],\"paging\":{\"page\":1,\"last\":1}}""";

    private const string Drifted = """{\"data\":[{\"id\":1,\"name\":\"Cup\",\"colour\":\"red\"}]}""";

    private static string Base64 => Convert.ToBase64String(Encoding.UTF8.GetBytes(Page.Replace("\\", "", StringComparison.Ordinal)));

    [Fact]
    public void Its_calls_of_the_documents_are_judged_and_nothing_else_is_told()
    {
        var reader = new RecordingReader(new MemoryStream(Encoding.UTF8.GetBytes(Archive)), "shop.example.har");
        var report = TrafficCheckTests.Report([.. reader.Read()]);

        Assert.Empty(reader.Notes);
        Assert.Equal((6, 3), (report.Calls, report.Left));
        Assert.Equal("colour", Assert.Single(report.Findings).Name);
    }

    [Fact]
    public void One_that_was_cut_off_anywhere_is_read_as_far_as_it_goes()
    {
        var bytes = Encoding.UTF8.GetBytes(Archive);
        for (var length = 0; length < bytes.Length; length += 97)
        {
            var reader = new RecordingReader(new MemoryStream(bytes, 0, length), "shop.example.har");
            var calls = reader.Read().ToList();

            Assert.True(calls.Count <= 9);
            Assert.True(reader.Notes.Count > 0 || bytes.AsSpan(length).IndexOf("request"u8) < 0, $"at {length} nothing is said");
        }
    }

    private static string Entry(
        string method,
        string url,
        int status,
        string type,
        string? text,
        string header = "accept",
        string more = ""
    ) =>
        $$$$"""
            {"_connectionId": "2417", "_fromCache": "disk", "_initiator": {"type": "script", "stack": {"callFrames": [
              {"functionName": "load", "scriptId": "12", "url": "https://shop.example/app.js", "lineNumber": 4, "columnNumber": 17}]}},
             "_priority": "High", "_resourceType": "fetch", "cache": {}, "connection": "443", "pageref": "page_1",
             "request": {"method": "{{{{method}}}}", "url": "{{{{url}}}}", "httpVersion": "http/2.0",
               "headers": [{"name": ":authority", "value": "api.shop.example"}, {"name": "{{{{header}}}}", "value": "*/*"},
                 {"name": "Origin", "value": "https://shop.example"}],
               "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0},
             "response": {"status": {{{{status}}}}, "statusText": "", "httpVersion": "http/2.0", "headers": [], "cookies": [],
               "content": {"size": 12, "mimeType": "{{{{type}}}}"{{{{(text is null ? "" : $", \"text\": \"{text}\"")}}}}{{{{more}}}}},
               "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 0, "_error": null, "_fetchedViaServiceWorker": false},
             "serverIPAddress": "[2001:db8::1]", "startedDateTime": "2026-11-26T10:00:00.123Z", "time": 12.339999992400408,
             "timings": {"blocked": 1.1, "dns": -1, "ssl": -1, "connect": -1, "send": 0.2, "wait": 9.8, "receive": 1.2,
               "_blocked_queueing": 0.4}}
            """;
}
