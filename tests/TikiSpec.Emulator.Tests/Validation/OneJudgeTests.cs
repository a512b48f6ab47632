using System.Globalization;
using System.Text;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>A value fits a schema as the example of a document exactly where it fits as the body of a request. The check
/// that an emitted client makes is held to the same table in the emitter's tests.</summary>
public sealed class OneJudgeTests
{
    [Fact]
    public void The_check_of_examples_says_what_the_table_says()
    {
        foreach (var (schema, value, fits) in JudgedValues.Rows)
        {
            var document = JudgedValues.Document(index => index == schema ? JudgedValues.Body(value) : null);
            var text = new SpecText("things", "things.yaml", document);
            var surface = SpecReader.Read(text, []).Surface!;
            var example = SpecExamples.Of(SpecDocument.Parse(text), surface).First(static example => example.Status is null);

            Assert.True(fits == (new ValueCheck(surface).Check(example.Type!, example.Value).Count == 0), $"schema {schema}: {value}");
        }
    }

    [Fact]
    public async Task The_emulator_says_what_the_table_says()
    {
        var options = new TikiEmulatorOptions
        {
            UseSocket = false,
            RateLimit = null,
            Specs = [new EmulatorSpec("things", JudgedValues.Document())],
        };
        await using var run = await CheckedEmulator.StartAsync(options);
        using var http = new HttpClient(run.Emulator.CreateHandler());
        foreach (var (schema, value, fits) in JudgedValues.Rows)
        {
            using var body = new StringContent(JudgedValues.Body(value), Encoding.UTF8, "application/json");
            var address = new Uri("http://localhost/things/" + schema.ToString(CultureInfo.InvariantCulture));
            using var response = await http.PostAsync(address, body);

            Assert.True((fits ? 200 : 400) == (int)response.StatusCode, $"schema {schema}: {value}");
        }
    }
}
