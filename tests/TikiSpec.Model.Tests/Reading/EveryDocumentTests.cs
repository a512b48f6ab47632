namespace TikiSpec.Model.Tests.Reading;

public sealed class EveryDocumentTests
{
    public static TheoryData<string> All => [.. DocumentsAtHand.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void Real_documents_read_without_an_error_but_for_names_that_differ_only_in_case(string path)
    {
        var spec = SpecReader.Read(SpecFiles.ReadPath(path), []);

        Assert.NotNull(spec.Surface);
        Assert.DoesNotContain(spec.Problems, problem => problem.Severity == ProblemSeverity.Error && problem.Id != SpecProblems.SchemaNameTwice.Id);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_name_that_a_surface_uses_is_a_type_of_it(string path)
    {
        var surface = SpecReader.Read(SpecFiles.ReadPath(path), []).Surface!;

        var declared = surface.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(declared.Count, declared.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(SurfaceTypes.UsedBy(surface), used => Assert.Contains(used, declared));
    }
}
