using TikiSpec.Emitter;
using TikiSpec.Model;
using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>What is generated, as far as the generator decides it: for whom, under which names, and the same
/// everywhere.</summary>
public class OutputTests
{
    [Fact]
    public void Two_clients_in_one_namespace_share_the_types()
    {
        var run = GeneratorRun.Of(
            [TestSpecs.Client, TestSpecs.Client.Replace("PetClient", "SecondClient", StringComparison.Ordinal)],
            TestSpecs.Petstore
        );

        Assert.Empty(run.Lines());
        Assert.Single(run.Files.Keys, hint => hint.EndsWith("/Pet.g.cs", StringComparison.Ordinal));
        Assert.Contains("Shop/PetClient.g.cs", run.Files.Keys);
        Assert.Contains("Shop/SecondClient.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Clients_in_two_namespaces_have_types_of_their_own()
    {
        var run = GeneratorRun.Of(
            [TestSpecs.Client, TestSpecs.Client.Replace("namespace Shop", "namespace Store", StringComparison.Ordinal)],
            TestSpecs.Petstore
        );

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Pet.g.cs", run.Files.Keys);
        Assert.Contains("Store.Petstore/Pet.g.cs", run.Files.Keys);
    }

    [Fact]
    public void The_order_of_files_and_sources_does_not_matter()
    {
        string[] sources = [TestSpecs.Client, "[ApiClient(\"shelter.v2\", \"petstore\")] partial class Second;"];

        var forward = GeneratorRun.Of(sources, TestSpecs.Petstore, TestSpecs.Named("shelter.v2"));
        var backward = GeneratorRun.Of(sources.Reverse().ToArray(), TestSpecs.Named("shelter.v2"), TestSpecs.Petstore);

        Assert.Equal(
            forward.Files.OrderBy(file => file.Key, StringComparer.Ordinal),
            backward.Files.OrderBy(file => file.Key, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var file = SpecFileText.Packaged("tiki.v2.1.yaml", Repository.Spec("tiki.v2.1"));
        var invariant = In("", () => GeneratorRun.Of("[ApiClient(\"TIKI.V2.1\")] partial class Tiki;", file).Files);

        var other = In(culture, () => GeneratorRun.Of("[ApiClient(\"TIKI.V2.1\")] partial class Tiki;", file).Files);

        Assert.Equal(invariant, other);
    }

    [Theory]
    [InlineData("tiki.v1")]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void The_generator_writes_what_the_emitter_writes_by_itself(string name)
    {
        var text = Repository.Spec(name);
        var run = GeneratorRun.Of(
            "namespace Shop; [ApiClient(\"" + name + "\")] public partial class Tiki;",
            SpecFileText.Packaged("spec/" + name + ".yaml", text)
        );

        Assert.Empty(run.Lines());
        Assert.Equal(EmittedDirectly(name, text), run.Files);
    }

    [Theory]
    [InlineData("namespace Shop; [ApiClient(\"petstore\")] public sealed partial class Client;")]
    [InlineData("[ApiClient(\"petstore\")] partial class Client;")]
    [InlineData("namespace Shop.@event.@class; [ApiClient(\"petstore\")] partial class @object;")]
    [InlineData(
        "namespace Shop; partial record Outer { partial struct @in { [ApiClient(\"petstore\")] private sealed partial class Client; } }"
    )]
    public void What_is_generated_compiles_wherever_the_client_stands(string source)
    {
        var run = GeneratorRun.Of(source, TestSpecs.Petstore);

        Assert.Empty(run.Lines());
        Assert.Empty(
            run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        );
    }

    [Theory]
    [InlineData("pets")]
    [InlineData("PETS.v2")]
    [InlineData("class")]
    [InlineData("owner")]
    [InlineData("my own api-2")]
    public void What_is_generated_compiles_whatever_the_spec_is_called(string name)
    {
        var run = GeneratorRun.Of(
            "namespace Shop; [ApiClient(\"" + name + "\")] public sealed partial class Client;",
            TestSpecs.Named(name)
        );

        Assert.Empty(run.Lines());
        Assert.Empty(
            run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        );
    }

    [Fact]
    public void The_three_specs_compile_in_one_client()
    {
        var files = new[] { "tiki.v1", "tiki.v2", "tiki.v2.1" }.Select(name =>
            SpecFileText.Packaged("spec/" + name + ".yaml", Repository.Spec(name))
        );

        var run = GeneratorRun.Of(
            "namespace Shop; [ApiClient(TikiApi.V1, TikiApi.V2, TikiApi.V2_1)] public sealed partial class TikiClient;",
            [.. files]
        );

        Assert.Empty(run.Lines());
        Assert.Empty(
            run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        );
    }

    [Fact]
    public void A_client_in_another_type_opens_it_again()
    {
        var run = GeneratorRun.Of(
            "namespace S; public static partial class Apis { [ApiClient(\"petstore\")] internal sealed partial class Pets2; }",
            TestSpecs.Petstore
        );

        Assert.Empty(run.Lines());
        Assert.Contains("partial class Apis", run.Files["S/Apis.Pets2.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", "public", true)]
    [InlineData("internal", "public", false)]
    [InlineData("public", "internal", false)]
    public void Types_are_public_when_the_client_can_be_seen_from_outside(string outer, string client, bool isPublic)
    {
        var run = GeneratorRun.Of(
            outer + " partial class Outer { [ApiClient(\"petstore\")] " + client + " partial class Client; }",
            TestSpecs.Petstore
        );

        Assert.Contains(
            isPublic ? "public sealed partial class Pet" : "internal sealed partial class Pet",
            run.Files["Petstore/Pet.g.cs"],
            StringComparison.Ordinal
        );
    }

    private static Dictionary<string, string> EmittedDirectly(string name, string text)
    {
        var surface = SpecReader.Read(new SpecText(name, "elsewhere/" + name + ".yaml", text), []).Surface!;
        var client = new ClientRequest
        {
            Namespace = "Shop",
            Name = "Tiki",
            IsPublic = true,
            ContainingTypes = EquatableList<string>.Empty,
            Specs = new([name]),
        };
        return EmitPlan.Create([client], [surface]).Select(Emit.File).ToDictionary(file => file.HintName, file => file.Text);
    }

    private static T In<T>(string culture, Func<T> run)
    {
        var before = (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture);
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = new(culture);
            return run();
        }
        finally
        {
            (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = before;
        }
    }
}
