using System.Text;
using TikiSpec.Testing.Values;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>A value fits a schema as the body of a request exactly where the one table says that it does.</summary>
public sealed class OneJudgeTests
{
    [Fact]
    public async Task The_emulator_holds_the_table()
    {
        var options = new TikiEmulatorOptions
        {
            UseSocket = false,
            RateLimit = null,
            Specs = [new EmulatorSpec("cases", ValueCases.Document())],
        };
        await using var run = await CheckedEmulator.StartAsync(options);
        using var http = new HttpClient(run.Emulator.CreateHandler());
        for (var i = 0; i < ValueCases.All.Count; i++)
        {
            using var body = new StringContent(ValueCases.All[i].Value, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri($"http://localhost/case/{i}"), body);

            var status = (int)response.StatusCode;
            Assert.True(
                status == (ValueCases.All[i].Fits ? 204 : 400),
                $"{ValueCases.All[i]}: {status} {await response.Content.ReadAsStringAsync()}"
            );
        }
    }
}
