namespace TikiSpec.Emulator.Tests.Contract;

/// <summary>Every response that an emulator gives in a test is held against its spec. So no test starts one that nobody
/// checks.</summary>
public sealed class CheckedEverywhereTests
{
    /// <summary>Where responses are checked by other means, or there are none.</summary>
    private static readonly string[] Exempt =
    [
        "TikiSpec.Testing/Contract/CheckedEmulator.cs",
        "TikiSpec.Quickstart.Tests/QuickstartTests.cs",
        "TikiSpec.Emulator.Tests/Contract/CheckedEverywhereTests.cs",
        "TikiSpec.Emulator.Tests/Hosting/SocketTests.cs",
        "TikiSpec.Emulator.Tests/Recording/CallLogTests.cs",
        "TikiSpec.Corpus.Tests/Emulator/ForeignDocumentTests.cs",
        "TikiSpec.Corpus.Tests/Emulator/ServedDocumentTests.cs",
        "TikiSpec.Emulator.Tests/Specs/OtherDocumentTests.cs",
        "TikiSpec.Emulator.Tests/Specs/ReloadTests.cs",
        "TikiSpec.OddDocuments.Tests/OneReadingTests.cs",
        "TikiSpec.Evidence.Tests/Traffic/DriftedEmulatorTests.cs",
        // Calls of a published program, which answers for what it made of them.
        "TikiSpec.PublishCheck/Program.cs",
    ];

    [Fact]
    public void No_test_starts_an_emulator_whose_responses_nobody_checks() =>
        Assert.Equal(Exempt.Order(StringComparer.Ordinal), Starting());

    // Programs of users are compiled there against the packages, and have no part in this repository's tests.
    private static IEnumerable<string> Starting() =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.PathOf("tests"), path).Replace('\\', '/'))
            .Where(static path =>
                !path.StartsWith("TikiSpec.Package.Tests/Consumers/", StringComparison.Ordinal)
                && !path.Contains("/obj/", StringComparison.Ordinal)
            )
            .Where(static path =>
                File.ReadAllText(Repository.PathOf("tests", path)).Contains("TikiEmulator.StartAsync", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
}
