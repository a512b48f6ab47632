namespace TikiSpec.Emitter.Tests.Compiling;

public sealed class CombinationTests
{
    // The whole of it takes half a minute: see .ci/long.
    private const int SampleSize = 300;

    private static bool IsLong => Environment.GetEnvironmentVariable("TIKISPEC_LONG") is "1";

    [Fact]
    public void Every_schema_compiles_in_every_place()
    {
        var random = new Random(20261126);
        var chosen = IsLong ? Combinations.All : [.. Combinations.All.OrderBy(_ => random.Next()).Take(SampleSize)];

        var files = Emitted.From(Emitted.Spec(Combinations.Document(chosen)));

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Fact]
    public void There_are_thousands_of_them() => Assert.True(Combinations.All.Count > 2_800, $"{Combinations.All.Count}");
}
