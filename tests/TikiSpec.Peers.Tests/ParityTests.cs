namespace TikiSpec.Peers.Tests;

/// <summary>The specs are documents for everybody: another generator reads them, its code compiles, and it makes the
/// calls that our client makes.</summary>
public abstract class ParityTests
{
    public static TheoryData<string> Specs => ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task Its_code_compiles(string name) => Assert.Empty(CSharp.Errors(await GenerateAsync(PathOf(name))));

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task It_makes_the_calls_that_our_client_makes(string name)
    {
        var ours = OurClient.CallsOf(name).ToList();

        Assert.NotEmpty(ours);
        Assert.Equal(Call.Ordered(ours), Call.Ordered(CallsOf(await GenerateAsync(PathOf(name)))));
    }

    private protected abstract Task<IReadOnlyList<string>> GenerateAsync(string path);

    private protected abstract IEnumerable<Call> CallsOf(IEnumerable<string> files);

    private static string PathOf(string name) => Repository.PathOf("spec", name + ".yaml");
}

/// <summary>With NSwag's generator.</summary>
public sealed class NSwagTests : ParityTests
{
    private protected override Task<IReadOnlyList<string>> GenerateAsync(string path) => NSwagClient.GenerateAsync(path);

    private protected override IEnumerable<Call> CallsOf(IEnumerable<string> files) => NSwagClient.CallsOf(files);
}

/// <summary>With Kiota's tool.</summary>
public sealed class KiotaTests : ParityTests
{
    private protected override Task<IReadOnlyList<string>> GenerateAsync(string path) => KiotaClient.GenerateAsync(path);

    private protected override IEnumerable<Call> CallsOf(IEnumerable<string> files) => KiotaClient.CallsOf(files);
}
