using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>The documented JSON blocks against the schemas that describe them.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void Every_documented_example_fits_its_schema(string version) =>
        (
            from example in Examples(version)
            where !example.IsInvalid
            from fault in Violations(example)
            select $"{example.Name}: {fault}"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void The_documented_invalid_request_lacks_the_price_of_its_second_variant(string version)
    {
        var invalid = Assert.Single(Examples(version), example => example.IsInvalid);

        Assert.EndsWith("_Create", invalid.Operation.Id, StringComparison.Ordinal);
        Assert.Equal("422", invalid.Node["x-client-invalid"]?.Text);
        Assert.Equal([new Violation("/variants/1/price", "required, but absent")], Violations(invalid));
    }

    [Theory, MemberData(nameof(Versions))]
    public void Single_values_fit_their_schema(string version) => DeclaredValues.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void An_example_has_a_summary_and_a_lower_kebab_name(string version) =>
        (
            from example in Examples(version)
            where
                example.Node["summary"] is null
                || example.Key.Any(letter => letter is not ('-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            select $"{example.Name}: give it a summary and a name in lower-kebab"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_documented_block_is_an_example(string version) =>
        (
            from pair in Repository.Pairs(version)
            from use in new[] { "request", "response", "error" }
            let documented = pair.Documented.Examples(use)
            let declared = DocumentedExample.Of(pair.Declared).Count(example => example.Use == use)
            where documented != declared
            select $"{pair.Declared.Name}: {declared} {use} example(s), the page has {documented}; add or remove under examples"
        ).ShouldBeNone();

    private static IEnumerable<DocumentedExample> Examples(string version) =>
        Repository.Spec(version).Operations.SelectMany(DocumentedExample.Of);

    private static IEnumerable<Violation> Violations(DocumentedExample example) =>
        example.Value is { } value ? ValueCheck.Check(example.Operation.Document, example.Schema, value) : [new("", "has no value")];
}
