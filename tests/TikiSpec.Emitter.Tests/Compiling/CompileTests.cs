using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Compiling;

public sealed class CompileTests
{
    [Fact]
    public void The_three_specs_compile_together_without_a_warning()
    {
        var files = Emitted.From([.. RepositoryFiles.Specs.Select(RepositoryFiles.ReadSpec)]);

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Theory]
    [MemberData(nameof(ForeignDocuments))]
    public void A_document_of_another_api_compiles_without_a_warning(string path)
    {
        var files = Emitted.From(new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)));

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    /// <summary>Documents beside the repository, if there are any.</summary>
    public static TheoryData<string> ForeignDocuments => [.. RepositoryFiles.ForeignDocuments];
}
