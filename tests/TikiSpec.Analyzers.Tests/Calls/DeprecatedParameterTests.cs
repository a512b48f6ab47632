using System.Globalization;
using Microsoft.CodeAnalysis;
using TikiSpec.Analyzers.Calls;
using TikiSpec.Analyzers.Tests.Migration;

namespace TikiSpec.Analyzers.Tests.Calls;

/// <summary>Parameters that a request must have and that are deprecated, where <c>[Obsolete]</c> is not
/// allowed.</summary>
public class DeprecatedParameterTests
{
    private const string Spec = """
        openapi: 3.0.4
        info: { title: Shop, version: "1" }
        paths:
          /items/{id}:
            get:
              operationId: Items_List
              x-client-pagination: { page: page, size: limit, items: data }
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - name: depot
                  in: query
                  required: true
                  deprecated: true
                  x-client-deprecation: { since: 2026-01-01, note: Send region. }
                  schema: { type: string }
                - { name: page, in: query, schema: { type: integer } }
                - { name: limit, in: query, schema: { type: integer } }
                - { name: color, in: query, deprecated: true, schema: { type: string } }
              responses:
                '200':
                  description: x
                  content:
                    application/json:
                      schema: { type: object, properties: { data: { type: array, items: { type: object } } } }

        """;

    [Theory]
    [InlineData("shop.V1.Items.ListAsync(\"a\", \"north\")", "\"north\"")]
    [InlineData("shop.V1.Items.ListAsync(depot: \"north\", id: \"a\")", "depot: \"north\"")]
    [InlineData("shop.V1.Items.WithResponse.ListAsync(\"a\", \"north\")", "\"north\"")]
    [InlineData("((V1.IItemsEndpoints)shop.V1.Items).ListAsync(\"a\", \"north\")", "\"north\"")]
    [InlineData("shop.V1.Items.ListAllAsync(\"a\", \"north\")", "\"north\"")]
    public async Task An_argument_for_one_is_told_with_the_reason(string call, string argument)
    {
        var told = Assert.Single(await ToldAsync(call));

        Assert.Equal(
            $"TIKI4008 Info {argument}: Parameter 'depot': Deprecated since 2026-01-01. Send region.",
            $"{told.Id} {told.Severity} {await TextAsync(told)}: {told.GetMessage(CultureInfo.InvariantCulture)}"
        );
    }

    [Theory]
    [InlineData("Other(\"a\", depot: \"north\")")]
    [InlineData("shop.ToString()")]
    public async Task Another_call_is_not(string call) => Assert.Empty(await ToldAsync(call));

    private static async Task<IReadOnlyList<Diagnostic>> ToldAsync(string call)
    {
        var project = GeneratedProject.Create(
            [("shop.v1", Spec)],
            "using TikiSpec;\n\nnamespace Shop;\n\n[ApiClient(\"shop.v1\")]\npublic sealed partial class Client;\n",
            "namespace Shop;\n\npublic static class Calls\n{\n    public static object? Run(Client shop) => "
                + call
                + ";\n    private static object? Other(string id, string depot) => id + depot;\n}\n"
        );

        Assert.Empty(await GeneratedProject.ErrorsAsync(project));
        return await GeneratedProject.DiagnosticsAsync(project, new DeprecatedParameterAnalyzer());
    }

    private static async Task<string> TextAsync(Diagnostic told) =>
        (await told.Location.SourceTree!.GetTextAsync(TestContext.Current.CancellationToken)).ToString(told.Location.SourceSpan);
}
