namespace TikiSpec.Model.Tests.Reading;

public sealed class RealSpecTests
{
    public static TheoryData<string> Tiki => [.. SpecFiles.Tiki];

    public static TheoryData<string> All => [.. SpecFiles.Tiki, .. SpecFiles.Foreign];

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Our_specs_read_without_a_warning(string name) =>
        Assert.DoesNotContain(SpecReader.Read(SpecFiles.Read(name), []).Problems, problem => problem.Severity != ProblemSeverity.Info);

    [Theory]
    [InlineData("tiki.v1.yaml", 13)]
    [InlineData("tiki.v2.yaml", 24)]
    [InlineData("tiki.v2.1.yaml", 5)]
    public void Every_operation_of_our_specs_is_read(string name, int count) =>
        Assert.Equal(count, SpecReader.Read(SpecFiles.Read(name), []).Surface!.Groups.Sum(group => group.Operations.Count));

    [Theory]
    [MemberData(nameof(All))]
    public void Real_documents_read_without_an_error_but_for_names_that_differ_only_in_case(string name)
    {
        var spec = SpecReader.Read(SpecFiles.Read(name), []);

        Assert.NotNull(spec.Surface);
        Assert.DoesNotContain(spec.Problems, problem => problem.Severity == ProblemSeverity.Error && problem.Id != SpecProblems.SchemaNameTwice.Id);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_name_that_a_surface_uses_is_a_type_of_it(string name)
    {
        var surface = SpecReader.Read(SpecFiles.Read(name), []).Surface!;

        var declared = surface.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(declared.Count, declared.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(SurfaceTypes.UsedBy(surface), used => Assert.Contains(used, declared));
    }
}
