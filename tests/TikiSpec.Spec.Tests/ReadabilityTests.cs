using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>The specs are of use to other tools only if a reader that is not ours accepts them.</summary>
public sealed class ReadabilityTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void Another_reader_accepts_the_spec_without_a_word(string version)
    {
        var result = OpenApiDocument.Parse(JsonText.Of(Repository.Spec(version).Root), OpenApiConstants.Json);

        var diagnostic = Assert.IsType<OpenApiDiagnostic>(result.Diagnostic);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_0, diagnostic.SpecificationVersion);
        diagnostic.Errors.Concat(diagnostic.Warnings).Select(problem => problem.ToString()).ShouldBeNone();
    }

    [Theory, MemberData(nameof(Versions))]
    public void A_reference_stands_alone(string version) =>
        // OpenAPI 3.0 lets readers drop what stands beside a $ref; allOf keeps it.
        (
            from node in Repository.Spec(version).Root.WithDescendants()
            where node["$ref"] is { Kind: NodeKind.Text } && node.Properties.Count > 1
            select $"{version} {node.Pointer}: keys beside $ref get lost; wrap the reference in allOf"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Null_is_allowed_beside_a_type_only(string version) =>
        // OpenAPI 3.0.3 and later: without a type in the same schema, nullable says nothing.
        (
            from node in SpecNodes.Of(Repository.Spec(version))
            where node.Is("nullable", "true") && node["type"] is null
            select $"{version} {node.Pointer}: nullable without type; add the type of the reference"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_reference_leads_somewhere(string version) =>
        (
            from node in Repository.Spec(version).Root.WithDescendants()
            where node["$ref"] is { Kind: NodeKind.Text }
            select Record.Exception(() => Repository.Spec(version).Resolve(node))?.Message
        )
            .OfType<string>()
            .ShouldBeNone();
}
