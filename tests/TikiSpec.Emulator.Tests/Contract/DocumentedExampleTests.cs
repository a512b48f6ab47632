using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests.Contract;

/// <summary>Every request that the documentation shows has the response that it shows.</summary>
public sealed class DocumentedExampleTests : EmulatorTest
{
    public static TheoryData<string, string> AllOperations()
    {
        var data = new TheoryData<string, string>();
        foreach (var (surface, operation) in TikiSpecs.Operations)
        {
            data.Add(surface.Name, operation.Id);
        }

        return data;
    }

    public static TheoryData<string, string, string> AllBodies()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, spec) in TikiSpecs.All)
        {
            foreach (var example in SpecExamples.OfBodies(DocumentView.Of(spec.Document)).Where(static example => example.Status is null))
            {
                data.Add(name, example.Operation!.Id!, example.Name!);
            }
        }

        return data;
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        DocumentedCall.PlaceOrders(Emulator.State);
    }

    [Fact]
    public void There_are_63_operations() => Assert.Equal(63, AllOperations().Count);

    [Theory]
    [MemberData(nameof(AllOperations))]
    public async Task Every_operation_answers_in_its_documented_shape(string spec, string operationId)
    {
        var operation = TikiSpecs.Operation(spec, operationId);
        var example = DocumentedCall.BodiesOf(spec, operation).FirstOrDefault(static example => example.InvalidStatus is null);

        var response = await SendAsync(spec, operation, example is null ? null : example.Value.WrittenJson);

        Assert.True(response.Status == 200, response.ToString());
    }

    [Theory]
    [MemberData(nameof(AllBodies))]
    public async Task Every_documented_body_is_taken_or_refused_as_documented(string spec, string operationId, string name)
    {
        var operation = TikiSpecs.Operation(spec, operationId);
        var example = DocumentedCall.BodiesOf(spec, operation).Single(example => example.Name == name);

        var response = await SendAsync(spec, operation, example.Value.WrittenJson);

        Assert.True(
            response.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) == (example.InvalidStatus ?? "200"),
            response.ToString()
        );
        if (example.InvalidStatus is not null)
        {
            Assert.Equal(
                ["variants don't match with option_attributes => variants option2 missing", "variants should have price > 0"],
                response.Errors
            );
        }
    }

    [Fact]
    public async Task Every_operation_takes_what_nothing_declares()
    {
        foreach (var (surface, operation) in TikiSpecs.Operations.Where(static found => found.Operation.HttpMethod == "GET"))
        {
            var response = await Http.GetAsync(DocumentedCall.PathOf(surface.Name, operation) + "&undeclared=1&undeclared=2&=");
            Assert.True(response.Status == 200, $"{operation.Id}: {response}");
        }
    }

    private Task<ReceivedResponse> SendAsync(string spec, OperationModel operation, string? body) =>
        Http.SendAsync(operation.HttpMethod, DocumentedCall.PathOf(spec, operation), body);
}
