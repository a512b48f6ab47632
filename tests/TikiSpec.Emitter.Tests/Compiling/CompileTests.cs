using System.Text.RegularExpressions;
using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests.Compiling;

public sealed partial class CompileTests
{
    [Fact]
    public void The_three_specs_compile_together_without_a_warning()
    {
        var files = Emitted.From([.. RepositoryFiles.Specs.Select(RepositoryFiles.ReadSpec)]);

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_compiles_without_a_warning(string path)
    {
        var files = Emitted.From(new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)));

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_compiles_without_records_and_without_the_types_that_nothing_reaches(string path)
    {
        var surface = Emitted.Read(
            new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)),
            ProjectRules.Default with
            {
                Records = RecordRule.None,
            }
        );
        var compilation = StrictCompiler.Compile(Emitted.FromSurfaces([surface]), EmittedAssembly.ClientClass);

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(compilation)));
    }

    public static TheoryData<string> Documents => [.. DocumentsAtHand.Paths];

    [Fact]
    public void No_warning_is_turned_off_but_our_own_about_deprecation_and_one_of_the_union_attribute_each_with_its_reason() =>
        Assert.All(
            RepositoryFiles
                .Specs.Select(RepositoryFiles.ReadSpec)
                .Concat(EmitterCase.Names.Select(EmitterCase.Spec))
                .SelectMany(static spec => Emitted.From(spec))
                .SelectMany(static file => file.Text.Split('\n'))
                .Where(static line => line.Contains("#pragma", StringComparison.Ordinal)),
            static line => Assert.Matches(AllowedPragma(), line)
        );

    [GeneratedRegex("^#pragma warning disable (TIKI900([1-4]), TIKI901\\2, TIKI902\\2|CS0436) // [A-Z].+\\.$")]
    private static partial Regex AllowedPragma();
}
