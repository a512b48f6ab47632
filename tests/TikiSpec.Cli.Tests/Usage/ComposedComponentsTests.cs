using TikiSpec.Cli.Usage;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.Cli.Tests.Usage;

public sealed class ComposedComponentsTests
{
    [Theory]
    [InlineData("Holder: {type: object, properties: {a: {description: d, allOf: [{$ref: '#/components/schemas/Part'}]}}}", "")]
    [InlineData("Holder: {allOf: [{$ref: '#/components/schemas/Part'}]}", "Part")]
    [InlineData("Holder: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/Part'}, {type: object}]}}}", "Part")]
    [InlineData(
        "Holder: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/Part'}], properties: {b: {type: string}}}}}",
        "Part"
    )]
    public void A_component_is_composed_where_another_type_takes_its_properties_over(string holder, string composed) =>
        Assert.Equal(
            composed,
            string.Join(
                " ",
                ComposedComponents.Of(
                    DocumentView.Of(
                        SpecDocument.Parse(
                            new SpecText(
                                "shop",
                                "shop.yaml",
                                $"openapi: 3.0.4\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    {holder}\n"
                                    + "    Part: {type: object, properties: {c: {type: string}}}\n"
                            )
                        )
                    )
                )
            )
        );
}
