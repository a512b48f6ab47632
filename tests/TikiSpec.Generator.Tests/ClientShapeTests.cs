using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>Classes that cannot become clients: each is told at its name, and nothing is generated for it.</summary>
public class ClientShapeTests
{
    [Theory]
    [InlineData("sealed class Shop;", "(2,14): error TIKI5003: 'Shop' must be partial, so that the generated half can be added.")]
    [InlineData("sealed partial class Shop<T>;", "(2,22): error TIKI5005: 'Shop' has type parameters. Remove them.")]
    [InlineData(
        "static partial class Shop;",
        "(2,22): error TIKI5006: 'Shop' is static. A client is created with 'new': remove the modifier."
    )]
    [InlineData(
        "abstract partial class Shop;",
        "(2,24): error TIKI5006: 'Shop' is abstract. A client is created with 'new': remove the modifier."
    )]
    [InlineData("partial record Shop;", "(2,16): error TIKI5007: 'Shop' is a record. Make it 'sealed partial class'.")]
    [InlineData("partial record struct Shop;", "(2,23): error TIKI5007: 'Shop' is a record struct. Make it 'sealed partial class'.")]
    [InlineData("partial struct Shop;", "(2,16): error TIKI5007: 'Shop' is a struct. Make it 'sealed partial class'.")]
    [InlineData("partial interface Shop;", "(2,19): error TIKI5007: 'Shop' is an interface. Make it 'sealed partial class'.")]
    [InlineData(
        "file partial class Shop;",
        "(2,20): error TIKI5008: 'Shop' has the modifier 'file', so that its generated half cannot see it. Make it internal."
    )]
    [InlineData(
        "partial class Shop(int size);",
        "(2,15): error TIKI5009: 'Shop' has a primary constructor, which the generated constructors cannot call. "
            + "Write an ordinary constructor that calls 'this(options)'."
    )]
    public void A_type_that_cannot_be_a_client_is_told_at_its_name(string declaration, string expected)
    {
        var run = GeneratorRun.Of("[ApiClient(\"petstore\")]\n" + declaration, TestSpecs.Petstore);

        Assert.Equal(["Source0.cs" + expected], run.Lines());
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("class Outer", "not partial")]
    [InlineData("partial class Outer<T>", "generic")]
    public void A_client_may_only_stand_in_types_that_can_be_opened_again(string outer, string reason)
    {
        var run = GeneratorRun.Of(outer + "\n{\n    [ApiClient(\"petstore\")]\n    partial class Shop;\n}", TestSpecs.Petstore);

        Assert.Equal(
            [
                $"Source0.cs(4,19): error TIKI5004: 'Shop' stands inside 'Outer', which is {reason}. Change that, "
                    + "or move the client out to its namespace.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_class_is_told_at_once()
    {
        var run = GeneratorRun.Of("[ApiClient(\"petstore\")] static class Shop<T>;", TestSpecs.Petstore);

        Assert.Equal(
            ["TIKI5003", "TIKI5005", "TIKI5006"],
            run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("[ApiClient]")]
    [InlineData("[ApiClient()]")]
    [InlineData("[ApiClient(null!)]")]
    public void A_client_must_ask_for_a_spec(string attribute)
    {
        var run = GeneratorRun.Of(attribute + " partial class Shop;", TestSpecs.Petstore);

        Assert.Equal("Shop", run.Underlined("TIKI5002", run.Compilation.SyntaxTrees[0].ToString()));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public void A_project_with_an_older_language_is_told_so_in_one_line(LanguageVersion language, string name)
    {
        var run = GeneratorRun.Of(["[ApiClient(\"petstore\")] partial class Shop { }"], language, TestSpecs.Petstore);

        Assert.Equal(
            [
                $"Source0.cs(1,39): error TIKI5010: The generated code is C# 12 and this project is compiled as C# {name}. "
                    + "Remove <LangVersion> from the project, or raise it to 12.",
            ],
            run.Lines()
        );
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_class_of_another_attribute_with_the_same_name_is_left_alone()
    {
        var run = GeneratorRun.Of(
            "namespace Other { class ApiClientAttribute(string spec) : Attribute; [ApiClient(\"petstore\")] class Shop; }",
            TestSpecs.Petstore
        );

        Assert.Empty(run.Lines());
        Assert.Empty(run.Files);
    }
}
