using TikiSpec.Testing;

namespace TikiSpec.Architecture.Tests;

/// <summary>The packages capture no synchronization context: a program with a user interface that blocks on a call
/// would stand still. That each await says so is a rule of the compiler (CA2007); what it says is held here.</summary>
public sealed class AwaitTests
{
    [Fact]
    public void No_await_of_a_package_goes_back_to_a_context()
    {
        var awaits = Repository
            .Files("*.cs")
            .Where(static path => Repository.NameOf(path).StartsWith("src/TikiSpec", StringComparison.Ordinal))
            .Select(static path => (Name: Repository.NameOf(path), Text: File.ReadAllText(path)))
            .Where(static file => file.Text.Contains("ConfigureAwait(", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(awaits);
        Assert.DoesNotContain(awaits, static file => file.Text.Contains("ConfigureAwait(true", StringComparison.Ordinal));
    }
}
