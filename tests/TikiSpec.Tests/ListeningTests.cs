using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests;

/// <summary>Traces and metrics are the process's: a test that listens beside one that finds out what is done where
/// nobody does makes it fail now and then.</summary>
public sealed class ListeningTests
{
    private static readonly string[] Listening = ["new ActivityListener", "new MeterListener", "Told.OfAsync("];

    [Fact]
    public void Whoever_listens_takes_turns()
    {
        var listening = Repository
            .Files("*Tests.cs", "tests/TikiSpec.Tests")
            .Where(static path => Path.GetFileNameWithoutExtension(path) != nameof(ListeningTests))
            .Select(static path => (Name: Repository.NameOf(path), Code: File.ReadAllText(path)))
            .Where(static file => Listening.Any(file.Code.Contains))
            .ToArray();

        Assert.NotEmpty(listening);
        Assert.All(
            listening,
            static file =>
                Assert.True(
                    file.Code.Contains($"[Collection(nameof({nameof(ListenedProcess)}))]", StringComparison.Ordinal),
                    $"{file.Name} listens to the process and is not in the collection {nameof(ListenedProcess)}"
                )
        );
    }
}
