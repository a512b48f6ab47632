namespace TikiSpec.Emulator.Tests.Contract;

/// <summary>The table of operations and behaviours in the project's README says of every operation in which versions it
/// is, and leaves none out.</summary>
public sealed class ReadmeTableTests
{
    private static readonly string[] Versions = ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    [Fact]
    public void Every_operation_has_a_row_and_every_row_an_operation()
    {
        var declared = TikiSpecs
            .Operations.Select(static pair => $"{pair.Operation.Id} {pair.Surface.Name}")
            .Order(StringComparer.Ordinal)
            .ToArray();
        var rows = Rows()
            .SelectMany(static row => Versions.Where((_, index) => row[index + 1] == "yes").Select(version => $"{row[0]} {version}"));

        Assert.Equal(63, declared.Length);
        Assert.Equal(declared, rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_says_what_the_operation_does() => Assert.All(Rows(), static row => Assert.True(row[4].Length > 10, row[0]));

    /// <summary>Behaviour shows in the state: without any, an operation responds with its examples alone.</summary>
    [Fact]
    public async Task Every_row_tells_of_behaviour_and_not_of_examples()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                SeedFromExamples = false,
                RateLimit = null,
            }
        );
        var emulator = emulatorRun.Emulator;
        using var http = new EmulatorClient(emulator);
        foreach (var (surface, operation) in TikiSpecs.OfProducts.Where(static pair => pair.Operation.HttpMethod == "GET"))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(operation.Path, @"\{\w+\}", "4040404");
            var query = string.Join(
                '&',
                operation
                    .Parameters.Where(static parameter => parameter is { IsRequired: true, Location: ParameterLocation.Query })
                    .Select(static parameter => parameter.WireName + "=4040404")
            );
            var response = await http.GetAsync($"{surface.Name["tiki.".Length..]}{path}?{query}");
            Assert.True(
                response.Status == 404 || RowsIn(response) == 0,
                $"{surface.Name} {operation.Id} knows something of an empty state: {response}"
            );
        }
    }

    private static int RowsIn(ReceivedResponse response) =>
        response.Json.ValueKind == System.Text.Json.JsonValueKind.Array
            ? response.Json.GetArrayLength()
            : response.Json.GetProperty("data").GetArrayLength();

    private static string[][] Rows()
    {
        return File.ReadAllText(Repository.PathOf("src", "TikiSpec.Emulator", "README.md"))
            .Split('\n')
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains('_', StringComparison.Ordinal))
            .Select(static line => line.Trim('|', ' ').Split('|').Select(static part => part.Trim(' ', '`')).ToArray())
            .Where(static row => row.Length == 5)
            .ToArray();
    }
}
