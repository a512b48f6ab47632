using System.Text;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>A documented call with one to three things wrong, or nothing that a well-behaved client would send at all.
/// The same seed makes the same call.</summary>
internal sealed class FuzzedCall(Random random, string spec, OperationModel operation)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "get"];

    private static readonly string[] Odd =
    [
        "",
        "%",
        "%zz",
        "%00",
        "%ff",
        "%c0%af",
        "%2e%2e%2f",
        "..",
        "%2f",
        ";a=b",
        "\\",
        "a b",
        "%F0%9F%98%80",
        "-1",
        "0",
        "1.0",
        "1e3",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999999",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "'--",
        "<b>",
        "\u200f",
        "đỏ",
        new('9', 400),
        new('x', 6000),
    ];

    private static readonly string[] ContentTypes =
    [
        "",
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "json",
        "/",
        "application/json, text/html",
        "a/b;;;=",
        "image/png",
    ];

    private static readonly string[] Bodies =
    [
        "",
        " ",
        "null",
        "true",
        "1",
        "\"x\"",
        "[]",
        "[{}]",
        "{",
        "}",
        "{}{}",
        "{\"a\":1,}",
        "{'a':1}",
        "// no\n{}",
        "NaN",
        "{\"data\":null}",
        "{\"data\":[null,1,\"x\",[]]}",
        "{\"price\":1e400}",
        "{\"price\":-9223372036854775809}",
        "{\"product_id\":0.5}",
        "{\"a\":1,\"a\":2}",
        "{\"\":\"\"}",
        "{\"a\":\"\\ud800\"}",
        "\ufeff{}",
        new('[', 10_000),
        new(' ', 5000),
    ];

    private string _method = operation.HttpMethod;
    private string _path = DocumentedCall.PathOf(spec, operation).Split('?')[0];
    private string _query = DocumentedCall.PathOf(spec, operation).Split('?')[1];
    private string? _contentType = "application/json";
    private byte[]? _body = DocumentedCall.BodiesOf(spec, operation) is [var example, ..]
        ? Encoding.UTF8.GetBytes(example.Value.WrittenJson)
        : null;
    private readonly List<(string Name, string Value)> _headers = [];

    public HttpRequestMessage Make(Uri root)
    {
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            Spoil();
        }

        // As it stands: a client that is broken does not tidy its addresses either.
        var address = new Uri(
            $"{root.GetLeftPart(UriPartial.Authority)}/integration/{_path}?{_query}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var request = new HttpRequestMessage(new HttpMethod(_method), address)
        {
            Content = _body is null ? null : new ByteArrayContent(_body),
        };
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", _contentType);
        foreach (var (name, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private void Spoil()
    {
        switch (random.Next(10))
        {
            case 0:
                _method = Pick(Methods);
                break;
            case 1:
                var segments = _path.Split('/');
                segments[random.Next(segments.Length)] = Pick(Odd);
                _path = string.Join('/', segments);
                break;
            case 2:
                _path += Pick(["/", "//", "/.", "/..", "/%2e%2e", "?", "#", "%"]);
                break;
            case 3 or 4:
                _query +=
                    "&"
                    + (operation.Parameters.Count == 0 ? Pick(Odd) : operation.Parameters[random.Next(operation.Parameters.Count)].WireName)
                    + Pick(["=", "", "[]=", "=="])
                    + Pick(Odd);
                break;
            case 5:
                _contentType = Pick(ContentTypes);
                break;
            case 6:
                _headers.Add(
                    (
                        Pick(["tiki-api", "Accept", "Content-Encoding", "X-Odd", "Authorization"]),
                        Pick(["", "gzip", "Bearer", "Basic ???", new('h', 8000), "a,b;c=\"d"])
                    )
                );
                break;
            case 7:
                _body = Encoding.UTF8.GetBytes(Pick(Bodies));
                break;
            default:
                SpoilBytes();
                break;
        }
    }

    /// <summary>Cut short, or with bytes that are none of UTF-8.</summary>
    private void SpoilBytes()
    {
        if (_body is not { Length: > 0 })
        {
            _body = [0xff, 0xfe, 0, 0xc3];
        }
        else if (random.Next(2) == 0)
        {
            _body = _body[..random.Next(_body.Length)];
        }
        else
        {
            _body = (byte[])_body.Clone();
            _body[random.Next(_body.Length)] = (byte)random.Next(256);
        }
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
