namespace TikiSpec.Cli.Tests;

/// <summary>Schemas that lead from one to the next a thousand times end no command, whatever leads on: what a document
/// may nest is bounded, and how long its references go on is not.</summary>
[Trait("Culture", "any")]
public sealed class LongChainTests : IDisposable
{
    private const int Length = 2000;

    // A small part of what a thread has elsewhere: work that calls itself once a link would not fit.
    private const int StackBytes = 384 * 1024;

    private readonly ToolRun _tool = new();

    public static TheoryData<string> Links =>
        [
            "$ref: NEXT",
            "type: object, properties: {next: {$ref: NEXT}}",
            "type: array, items: {$ref: NEXT}",
            "type: object, additionalProperties: {$ref: NEXT}",
            "allOf: [{$ref: NEXT}]",
            "anyOf: [{$ref: NEXT}, {type: 'null'}]",
            "oneOf: [{$ref: NEXT}]",
            "not: {$ref: NEXT}",
        ];

    [Theory]
    [MemberData(nameof(Links))]
    public void No_command_falls_over_a_long_chain(string link)
    {
        var before = _tool.File("shop.yaml", Chain(link, "integer"));
        var after = _tool.File("after.yaml", Chain(link, "string"));
        foreach (
            string[] command in (string[][])
                [
                    ["surface", before],
                    ["lint", before],
                    ["emit", before, "-o", _tool.PathOf("out")],
                    ["diff", before, after],
                ]
        )
        {
            var code = RunOnASmallStack(command);

            Assert.True(code is 0 or 1, $"{command[0]} ended with {code}: {_tool.Error}");
        }

        Assert.Contains("from `integer` to `string`", _tool.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private int RunOnASmallStack(string[] command)
    {
        var code = -1;
        var thread = new Thread(() => code = _tool.Run(command), StackBytes);
        thread.Start();
        thread.Join();
        return code;
    }

    private static string Chain(string link, string type) =>
        ToolRun.Spec.Replace(
            "Parcel: {type: object, properties: {id: {type: integer, format: int64}}}",
            string.Concat(Enumerable.Range(0, Length).Select(place => Link(link, place)))
                + $"    P{Length}: {{type: object, properties: {{value: {{type: {type}}}}}}}",
            StringComparison.Ordinal
        );

    private static string Link(string link, int place)
    {
        var name = place == 0 ? "Parcel" : $"    P{place}";
        return $"{name}: {{{link.Replace("NEXT", $"'#/components/schemas/P{place + 1}'", StringComparison.Ordinal)}}}\n";
    }
}
