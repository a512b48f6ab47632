namespace TikiSpec.Emulator.Tests.Contract;

/// <summary>What an operation does comes from its spec; what a spec cannot say is little, and written once for all versions.</summary>
public sealed class BehaviourSizeTests
{
    private const int Ceiling = 150;

    [Fact]
    public void No_resource_has_more_than_150_lines_of_behaviour()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "TikiSpec.Emulator", "Behaviours"), "*.cs");

        Assert.True(files.Length > 10);
        Assert.DoesNotContain(files, static path => File.ReadLines(path).Count() > Ceiling);
    }
}
