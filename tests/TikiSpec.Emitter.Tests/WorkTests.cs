using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests;

/// <summary>The work grows with the document, not with its square. Counted in bytes, which a machine's load leaves
/// alone.</summary>
[Trait("Culture", "any")]
public sealed class WorkTests
{
    private const string NoContent = "responses: {'204': {description: ok}}";

    private const int Few = 1000;
    private const int Times = 4;

    [Theory]
    [InlineData("required properties of a request")]
    [InlineData("required properties of a response")]
    [InlineData("properties")]
    [InlineData("values of an enum")]
    [InlineData("parameters of an operation")]
    [InlineData("operations of a group")]
    [InlineData("operations that share options")]
    public void Four_times_as_many_take_hardly_more_than_four_times_the_work(string what)
    {
        _ = Work(what, Few);

        Assert.InRange((double)Work(what, Few * Times) / Work(what, Few), 2, Times * 1.5);
    }

    private static long Work(string what, int count)
    {
        var surface = Emitted.Read(Emitted.Spec(Document(what, count)));
        var begin = GC.GetAllocatedBytesForCurrentThread();
        _ = Emitted.FromSurfaces([surface]);
        return GC.GetAllocatedBytesForCurrentThread() - begin;
    }

    private static string Document(string what, int count) =>
        what switch
        {
            "required properties of a request" => Body(Schema(count, isRequired: true)),
            "required properties of a response" => Response(Schema(count, isRequired: true)),
            "properties" => Body(Schema(count, isRequired: false)),
            "values of an enum" => Response(
                $"{{type: object, properties: {{kind: {{type: string, enum: [{Join(count, static i => $"v{i}")}]}}}}}}"
            ),
            "parameters of an operation" => Operation(
                "get",
                "A_Get",
                $"parameters: [{Join(count, static i => Parameter($"p{i}"))}], " + NoContent
            ),
            "operations that share options" => Operations(count, $"parameters: [{Parameter("x")}, {Parameter("y")}], "),
            _ => Operations(count, ""),
        };

    private static string Operations(int count, string parameters) =>
        $"paths: {{{Join(count, i => $"/a{i}: {{get: {{operationId: A_Get{i}, {parameters}{NoContent}}}}}")}}}";

    private static string Parameter(string name) => $"{{name: {name}, in: query, schema: {{type: string}}}}";

    private static string Body(string schema) => Operation("post", "A_Post", $"requestBody: {Content(schema)}, {NoContent}");

    private static string Response(string schema) =>
        Operation("get", "A_Get", $"responses: {{'200': {{description: ok, {Content(schema)[1..]}}}");

    private static string Operation(string method, string id, string rest) => $"paths: {{/a: {{{method}: {{operationId: {id}, {rest}}}}}}}";

    private static string Content(string schema) => $"{{content: {{application/json: {{schema: {schema}}}}}}}";

    private static string Schema(int count, bool isRequired)
    {
        var required = isRequired ? $"required: [{Join(count, static i => $"p{i}")}], " : "";
        return $"{{type: object, {required}properties: {{{Join(count, static i => $"p{i}: {{type: string}}")}}}}}";
    }

    private static string Join(int count, Func<int, string> one) => string.Join(", ", Enumerable.Range(0, count).Select(one));
}
