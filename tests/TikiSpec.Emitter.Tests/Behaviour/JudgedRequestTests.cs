using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;
using TikiSpec.OpenApi.Judging;
using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>A client sends a value as it is exactly where it fits its schema, by the table to which the check of
/// examples and the emulator are held.</summary>
public sealed class JudgedRequestTests
{
    [Fact]
    public async Task The_check_of_requests_says_what_the_table_says()
    {
        var spec = Emitted.Spec(JudgedValues.Document().Split('\n', 3)[2], "things.v1");
        var surface = Emitted.Read(spec);
        var document = DocumentView.Of(SpecDocument.Parse(spec));
        var files = Emitted.FromSurfaces([surface]);
        var send = EmittedAssembly
            .Load(files, Sender)
            .GetType("Sender", throwOnError: true)!
            .GetMethod("SendAsync")!
            .CreateDelegate<Func<HttpMessageHandler, int, string, Task>>();
        foreach (var (schema, value, fits) in JudgedValues.Rows)
        {
            var handler = new RecordingHandler("""{"ok":true}""");
            var refusal = await Record.ExceptionAsync(() => send(handler, schema, JudgedValues.Body(value)));

            // What a record cannot hold as it came is held as something else, and that has to fit as well.
            var sent = handler
                .Sent.Select(static request => request[(request.LastIndexOf("json ", StringComparison.Ordinal) + 5)..])
                .ToList();
            Assert.True(fits == sent.Contains(Compact(JudgedValues.Body(value))), $"schema {schema}: {value}: {refusal}");
            Assert.All(sent, body => Assert.Empty(Violations(document, schema, body)));
            Assert.True(sent.Count > 0 || refusal is ArgumentException or ApiException, $"schema {schema}: {value}: {refusal}");
        }
    }

    private static IReadOnlyList<ValueViolation> Violations(DocumentView document, int schema, string body) =>
        new ValueJudge(new JudgeOptions { Direction = ValueDirection.Request }).Check(
            document.Schemas.Single(known => known.Name == FormattableString.Invariant($"Thing{schema}")).Schema,
            ValueView.Of(SpecDocument.Parse(new SpecText("body", "body.json", body)))!
        );

    private static string Compact(string json) =>
        System
            .Text.Json.Nodes.JsonNode.Parse(json)!
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Sender =>
        """
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using TikiSpec;

            /// <summary>Reads a body and sends it.</summary>
            public static class Sender
            {
                /// <summary>Sends it.</summary>
                public static async Task SendAsync(HttpMessageHandler handler, int schema, string json)
                {
                    using var client = new Shop.ShopClient(new ApiClientOptions { HttpMessageHandler = handler });
                    switch (schema)
                    {
            """
        + string.Concat(
            Enumerable
                .Range(0, JudgedValues.Count)
                .Select(static index =>
                    FormattableString.Invariant(
                        $"\n case {index}: await client.V1.Things.Add{index}Async(ApiModel.Parse<Shop.V1.Thing{index}>(json)); break;"
                    )
                )
        )
        + "\n        }\n    }\n}\n";
}
