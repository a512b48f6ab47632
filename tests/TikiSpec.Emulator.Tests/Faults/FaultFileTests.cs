namespace TikiSpec.Emulator.Tests.Faults;

public sealed class FaultFileTests
{
    [Fact]
    public void A_plan_says_all_that_a_fault_has()
    {
        var faults = EmulatorFault.Parse(
            """
            { "faults": [ // comments are allowed
              {"operation": "Products_List", "spec": "tiki.v2", "call": 3, "times": 2, "kind": "status", "status": 429, "retryAfter": 1.5},
              {"operation": "*", "times": null, "delay": 0.25},
              {"kind": "slowBody", "duration": 4},
              {"kind": "renamedProperty", "property": "price"},
            ]}
            """
        );

        Assert.Equal(
            [
                new EmulatorFault
                {
                    Operation = "Products_List",
                    Spec = "tiki.v2",
                    Call = 3,
                    Times = 2,
                    Kind = FaultKind.Status,
                    Status = 429,
                    RetryAfter = TimeSpan.FromSeconds(1.5),
                },
                new EmulatorFault { Times = null, Delay = TimeSpan.FromSeconds(0.25) },
                new EmulatorFault { Kind = FaultKind.SlowBody, Duration = TimeSpan.FromSeconds(4) },
                new EmulatorFault { Kind = FaultKind.RenamedProperty, Property = "price" },
            ],
            faults
        );
    }

    [Fact]
    public void A_list_is_a_plan_too() => Assert.Single(EmulatorFault.Parse("""[{"kind": "html"}]"""));

    [Fact]
    public async Task A_fault_that_is_about_nothing_served_names_its_file_and_line()
    {
        var faults = EmulatorFault.Parse("[\n  {},\n  {\"operation\": \"Products_Lst\"}\n]", "faults.json");

        var problem = await Assert.ThrowsAsync<ArgumentException>(() =>
            CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Faults = faults })
        );

        Assert.Equal(
            "faults.json, line 3: The fault plan names the operation 'Products_Lst', which is not served; did you mean 'Products_List'?",
            problem.Message
        );
    }

    [Theory]
    [InlineData("{\"faults\": [\n{\"kind\": \"html\"},\n{\n\"status\": 42}]}", "faults.json, line 4: faults[1].status must be")]
    [InlineData("[\n\n3]", "faults.json, line 3: faults[0] must be an object")]
    [InlineData("[\n{", "faults.json: The fault plan is no JSON (line 2")]
    public void What_is_no_plan_names_its_file_and_line(string json, string problem) =>
        Assert.StartsWith(
            problem,
            Assert.Throws<ArgumentException>(() => EmulatorFault.Parse(json, "faults.json")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{", "is no JSON (line 1, byte 2).")]
    [InlineData("3", "must be a list of faults")]
    [InlineData("[3]", "faults[0] must be an object")]
    [InlineData("""[{}, {"kind": "cut"}]""", "faults[1].kind must be one of none, status, slowBody, cutBeforeCall")]
    [InlineData("""[{"status": 42}]""", "faults[0].status must be a status from 200 to 599")]
    [InlineData("""[{"call": 0}]""", "faults[0].call must be a whole number from 1")]
    [InlineData("""[{"delay": "1s"}]""", "faults[0].delay must be a number of seconds")]
    [InlineData("""[{"delay": 1e300}]""", "faults[0].delay must be a number of seconds")]
    [InlineData("""[{"opration": "x"}]""", "faults[0].opration is not known; known are operation")]
    public void What_is_no_plan_is_refused_with_its_place(string json, string problem) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => EmulatorFault.Parse(json)).Message, StringComparison.Ordinal);
}
