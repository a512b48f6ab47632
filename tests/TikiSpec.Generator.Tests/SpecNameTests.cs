using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>The names in <c>[ApiClient(…)]</c>: each problem is told at the name that brings it.</summary>
public class SpecNameTests
{
    [Fact]
    public void An_unknown_name_is_told_with_the_names_that_exist()
    {
        const string source = "[ApiClient(\"petstor\")] partial class Shop;";

        var run = GeneratorRun.Of(source, TestSpecs.Petstore, TestSpecs.Named("tiki.v2"));

        Assert.Equal(
            [
                "Source0.cs(1,12): error TIKI5001: There is no spec 'petstor'. There are 'petstore', 'tiki.v2'; "
                    + "a document of your own is listed as <AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />.",
            ],
            run.Lines()
        );
        Assert.Equal("\"petstor\"", run.Underlined("TIKI5001", source));
    }

    [Theory]
    [InlineData("[ApiClient(new[] { \"petstore\", \"b\" })]", 32)]
    [InlineData("[ApiClient(new string[] { \"petstore\", \"b\" })]", 39)]
    [InlineData("[ApiClient(\"petstore\", \"b\")]", 24)]
    [InlineData("[ApiClient(specs: new[] { \"petstore\", \"b\" })]", 39)]
    public void A_name_is_found_however_the_list_is_written(string attribute, int column)
    {
        var run = GeneratorRun.Of(attribute + " partial class Shop;", TestSpecs.Petstore);

        Assert.Equal(
            [
                FormattableString.Invariant($"Source0.cs(1,{column}): error TIKI5001: There is no spec 'b'. There are 'petstore'; ")
                    + "a document of your own is listed as <AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />.",
            ],
            run.Lines()
        );
        Assert.Contains("Petstore/Pet.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_project_without_specs_is_told_how_to_list_one()
    {
        var run = GeneratorRun.Of("[ApiClient(\"petstore\")] partial class Shop;");

        Assert.Equal(
            [
                "Source0.cs(1,12): error TIKI5001: There is no spec 'petstore'. The project has no specs: list one as "
                    + "<AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void A_file_of_that_name_without_the_mark_is_pointed_out()
    {
        var run = GeneratorRun.Of(
            "[ApiClient(\"petstore\")] partial class Shop;",
            SpecFileText.Unmarked("specs/petstore.yaml", TestSpecs.PetstoreText)
        );

        Assert.Equal(
            [
                "Source0.cs(1,12): error TIKI5001: There is no spec 'petstore'. The file 'petstore.yaml' is not marked as one: "
                    + "write <AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void Case_does_not_count_in_names()
    {
        var run = GeneratorRun.Of("[ApiClient(\"PetStore\")] partial class Shop;", TestSpecs.Petstore);

        Assert.Empty(run.Lines());
        Assert.Contains("Petstore/Pet.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_name_that_stands_twice_counts_once()
    {
        var run = GeneratorRun.Of("[ApiClient(\"petstore\", \"petstore\")] partial class Shop;", TestSpecs.Petstore);

        Assert.Empty(run.Lines());
    }

    [Fact]
    public void Two_specs_that_would_share_a_namespace_are_told_at_the_second()
    {
        var run = GeneratorRun.Of(
            "namespace S;\n[ApiClient(\"a.v2\", \"b.v2\")] partial class Shop;",
            TestSpecs.Named("a.v2"),
            TestSpecs.Named("b.v2")
        );

        Assert.Equal(
            [
                "Source0.cs(2,20): error TIKI5011: The types of 'b.v2' would lie in 'S.V2', where those of 'a.v2' lie already. "
                    + "Put one of the clients into another namespace.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void Two_clients_in_one_namespace_cannot_have_specs_with_one_version_segment()
    {
        var run = GeneratorRun.Of(
            ["namespace S; [ApiClient(\"a.v2\")] partial class First;", "namespace S; [ApiClient(\"b.v2\")] partial class Second;"],
            TestSpecs.Named("a.v2"),
            TestSpecs.Named("b.v2")
        );

        Assert.Equal(
            [
                "Source1.cs(1,25): error TIKI5011: The types of 'b.v2' would lie in 'S.V2', where those of 'a.v2' lie already. "
                    + "Put one of the clients into another namespace.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void In_namespaces_of_their_own_they_can()
    {
        var run = GeneratorRun.Of(
            ["namespace A; [ApiClient(\"a.v2\")] partial class First;", "namespace B; [ApiClient(\"b.v2\")] partial class Second;"],
            TestSpecs.Named("a.v2"),
            TestSpecs.Named("b.v2")
        );

        Assert.Empty(run.Lines());
    }

    [Theory]
    [InlineData("petstore", "Pets", "petstore")]
    [InlineData("tiki.v2.1", "V2_1", "tiki.v2.1")]
    public void A_property_with_a_generated_name_is_told(string spec, string property, string name)
    {
        var run = GeneratorRun.Of(
            ["[ApiClient(\"" + spec + "\")] partial class Shop;", "partial class Shop { public int " + property + " => 1; }"],
            TestSpecs.Petstore,
            TestSpecs.Named("tiki.v2.1")
        );

        Assert.Equal(
            [
                $"Source0.cs(1,12): error TIKI5012: 'Shop' already has a property named '{property}', "
                    + $"which the spec '{name}' would add. Rename the one in the class.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void A_client_cannot_be_named_like_the_namespace_of_its_types()
    {
        var run = GeneratorRun.Of("namespace S; [ApiClient(\"petstore\")] partial class Petstore;", TestSpecs.Petstore);

        Assert.Equal(
            [
                "Source0.cs(1,25): error TIKI5013: 'Petstore' has the name of the namespace of the spec 'petstore'. "
                    + "Name the class 'PetstoreClient', for example.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void A_client_cannot_be_named_like_one_of_its_properties()
    {
        var run = GeneratorRun.Of("namespace S; [ApiClient(\"petstore\")] partial class Pets;", TestSpecs.Petstore);

        Assert.Equal(
            [
                "Source0.cs(1,25): error TIKI5013: 'Pets' has the name of a property of the spec 'petstore'. "
                    + "Name the class 'PetsClient', for example.",
            ],
            run.Lines()
        );
    }

    [Theory]
    [InlineData("Pet")]
    [InlineData("pet")]
    [InlineData("PetsEndpoints")]
    public void A_client_named_like_a_type_of_another_one_is_told(string name)
    {
        var run = GeneratorRun.Of(
            [
                "namespace Shop { [ApiClient(\"petstore\")] partial class Client; }",
                $"namespace Shop.Petstore {{ [ApiClient(\"petstore\")] partial class {name}; }}",
            ],
            TestSpecs.Petstore
        );

        Assert.Equal(
            [
                $"Source1.cs(1,38): error TIKI5019: 'Shop.Petstore.{name}' is also the name of a type that the spec 'petstore' "
                    + "brings to 'Shop.Client'. Rename the class, or move it to another namespace.",
            ],
            run.Lines()
        );
        Assert.Contains("Shop.Petstore/Pet.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData(
        "namespace Shop { [ApiClient(\"petstore\")] partial class A; }",
        "namespace shop { [ApiClient(\"petstore\")] partial class B; }",
        29,
        "shop.B",
        "Shop.A"
    )]
    [InlineData(
        "namespace S { [ApiClient(\"petstore\")] partial class Client; }",
        "namespace S { [ApiClient(\"petstore\")] partial class client; }",
        26,
        "S.client",
        "S.Client"
    )]
    public void Clients_whose_files_differ_in_case_only_are_told(string first, string second, int column, string late, string early)
    {
        var run = GeneratorRun.Of([first, second], TestSpecs.Petstore);

        Assert.Equal(
            [
                FormattableString.Invariant($"Source1.cs(1,{column}): error TIKI5014: ")
                    + $"The generated files of '{late}' would differ only in case from those of '{early}'. "
                    + "Rename the class or namespace of one of the clients.",
            ],
            run.Lines()
        );
    }
}
