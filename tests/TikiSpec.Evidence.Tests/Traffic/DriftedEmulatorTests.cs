using System.Text;
using TikiSpec.Client;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Faults;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Evidence.Tests.Traffic;

/// <summary>A generated client calls an emulator that departs from the specs as planned; what was recorded of it tells
/// the plan, each part once, and nothing else.</summary>
public sealed class DriftedEmulatorTests
{
    private static readonly string[] Specs = ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_fits_the_specs_is_silent(bool byClient) =>
        Assert.Empty((await ReportOf(byClient)).Findings.Select(static finding => finding.Text));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_planned_drift_is_told_once_and_nothing_else(bool byClient)
    {
        var report = await ReportOf(
            byClient,
            new EmulatorFault
            {
                Spec = "tiki.v2.1",
                Operation = "Products_List",
                Kind = FaultKind.RenamedProperty,
                Property = "thumbnail",
            },
            new EmulatorFault
            {
                Spec = "tiki.v2",
                Operation = "Requests_List",
                Kind = FaultKind.NewEnumValue,
                Property = "state",
            },
            new EmulatorFault
            {
                Spec = "tiki.v2",
                Operation = "Categories_List",
                Kind = FaultKind.NumberAsString,
                Property = "parent_id",
            },
            new EmulatorFault
            {
                Spec = "tiki.v2",
                Operation = "Warehouses_ListTiki",
                Kind = FaultKind.UndeclaredStatus,
                Status = 207,
            }
        );

        Assert.Equal(
            [
                "traffic-property-undeclared new_thumbnail",
                "traffic-status-undeclared 207",
                "traffic-type string",
                "traffic-value-unknown value_of_tomorrow",
            ],
            report.Findings.Select(static finding => $"{finding.Rule.Id} {finding.Name}").Order(StringComparer.Ordinal)
        );
        Assert.All(report.Findings, static finding => Assert.Equal(1, finding.Count));
    }

    private static async Task<TrafficReport> ReportOf(bool byClient, params EmulatorFault[] faults)
    {
        using var recorded = new MemoryStream();
        await using var emulator = await TikiEmulator.StartAsync();
        foreach (var fault in faults)
        {
            emulator.Faults.Add(fault);
        }

        using (var recorder = new ApiRecorder(recorded))
        using (
            var tiki = new TikiClient(
                ApiCredential.ApiKey(emulator.ApiKey),
                new ApiClientOptions
                {
                    BaseAddress = emulator.BaseAddress,
                    Drift = DriftPolicy.Report,
                    HttpMessageHandler = recorder,
                }
            )
        )
        {
            await tiki.V2.Categories.ListAsync();
            await tiki.V2.Requests.ListAsync();
            await tiki.V2_1.Products.ListAsync();
            // The client refuses a status that it does not know; the recording has it all the same.
            await Record.ExceptionAsync(() => tiki.V2.Warehouses.ListTikiAsync());
        }

        var har = byClient ? Encoding.UTF8.GetString(recorded.ToArray()) : emulator.Calls.ToHar();
        Assert.DoesNotContain(emulator.ApiKey, har, StringComparison.Ordinal);
        var recording = new RecordingReader(new MemoryStream(Encoding.UTF8.GetBytes(har)), "calls.har");
        var check = new TrafficCheck([.. Specs.Select(static name => DocumentView.Of(Spec(name)))]);
        foreach (var call in recording.Read())
        {
            check.Add(call);
        }

        Assert.Empty(recording.Notes);
        return check.Report();
    }

    private static SpecDocument Spec(string name) =>
        SpecDocument.Parse(new SpecText(name, $"spec/{name}.yaml", File.ReadAllText(Repository.PathOf("spec", name + ".yaml"))));
}
