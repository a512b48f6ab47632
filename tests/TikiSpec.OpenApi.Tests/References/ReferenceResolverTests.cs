namespace TikiSpec.OpenApi.Tests.References;

public class ReferenceResolverTests
{
    [Theory]
    [InlineData("#/a", "", ReferenceFault.NoTarget)]
    [InlineData("#/b/c~1d", "/b/c~1d", ReferenceFault.None)]
    [InlineData("#/b/e%20f", "/b/e f", ReferenceFault.None)]
    [InlineData("#/list/1", "/list/1", ReferenceFault.None)]
    [InlineData("#/list/01", "", ReferenceFault.NoTarget)]
    [InlineData("#/list/2", "", ReferenceFault.NoTarget)]
    [InlineData("#", "", ReferenceFault.None)]
    [InlineData("#b", "", ReferenceFault.NoTarget)]
    [InlineData("#mark", "/marked/1", ReferenceFault.None)]
    [InlineData("api.yaml#ma%72k", "/marked/1", ReferenceFault.None)]
    [InlineData("part.yaml", "/x-files/part.yaml", ReferenceFault.None)]
    [InlineData("./part.yaml#/own", "/x-files/part.yaml/own", ReferenceFault.None)]
    [InlineData("part.yaml#/gone", "", ReferenceFault.NoTarget)]
    [InlineData("gone.yaml", "", ReferenceFault.NoFile)]
    [InlineData("broken.yaml#/a", "", ReferenceFault.UnreadableFile)]
    [InlineData("https://example.com/part.yaml", "", ReferenceFault.OnNetwork)]
    [InlineData("api.yaml#/b", "/b", ReferenceFault.None)]
    public void A_reference_leads_to_a_place_or_says_why_not(string reference, string place, ReferenceFault fault)
    {
        var resolver = Resolver(
            "b: {c/d: {x: 1}, e f: {}}\nlist: [{}, {}]\nmarked: [{}, {$anchor: mark}]\n" + $"here: {{$ref: '{reference}'}}\n"
        );

        var target = resolver.TargetOf(ReferenceResolver.ReferenceIn(resolver.Root["here"])!);

        Assert.Equal((fault, place), (target.Fault, target.At.Pointer));
        Assert.Equal(fault == ReferenceFault.None, target.At.Exists);
    }

    [Fact]
    public void A_reference_is_read_in_the_file_where_it_is_written()
    {
        var resolver = Resolver("here: {$ref: 'part.yaml#/link'}\nown: {from: main}\n");

        Assert.Equal("part", resolver.Resolve(resolver.Root["here"])["from"].Text);
    }

    [Fact]
    public void A_chain_is_followed_to_its_end_and_the_last_reference_told()
    {
        var resolver = Resolver("a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {d: e}\n");

        Assert.Equal("/c", resolver.Resolve(resolver.Root["a"], out SpecScalar? last).Pointer);
        Assert.Equal("#/c", last?.Text);
    }

    [Fact]
    public void A_chain_of_a_hundred_is_followed_and_a_longer_one_leads_nowhere()
    {
        var links = string.Concat(Enumerable.Range(0, 101).Select(static i => $"a{i}: {{$ref: '#/a{i + 1}'}}\n")) + "a101: {end: here}\n";
        var resolver = Resolver(links);

        Assert.Equal("here", resolver.Resolve(resolver.Root["a1"])["end"].Text);
        Assert.False(resolver.Resolve(resolver.Root["a0"], out _, out var fault).Exists);
        Assert.Equal(ReferenceFault.Cycle, fault);
    }

    [Fact]
    public void A_circle_leads_nowhere()
    {
        var resolver = Resolver("a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n");

        Assert.False(resolver.Resolve(resolver.Root["a"], out _, out var fault).Exists);
        Assert.Equal(ReferenceFault.Cycle, fault);
    }

    [Fact]
    public void A_property_called_ref_is_no_reference() =>
        Assert.Null(ReferenceResolver.ReferenceIn(Resolver("a: {$ref: {type: string}}\n").Root["a"]));

    private static ReferenceResolver Resolver(string text) =>
        new(
            SpecDocument.Parse(new SpecText("api", "api.yaml", text)),
            [Documents.File("part.yaml", "own: {from: part}\nlink: {$ref: '#/own'}\n"), Documents.File("broken.yaml", "a: [\n")]
        );
}
