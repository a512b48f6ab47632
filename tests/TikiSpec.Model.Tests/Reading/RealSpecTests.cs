namespace TikiSpec.Model.Tests.Reading;

public sealed class RealSpecTests
{
    public static TheoryData<string> Tiki => [.. SpecFiles.Tiki];

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Our_specs_read_without_a_warning(string name) =>
        Assert.DoesNotContain(SpecReader.Read(SpecFiles.Read(name), []).Problems, problem => problem.Severity != ProblemSeverity.Info);

    [Theory]
    [InlineData("tiki.v1.yaml", 19)]
    [InlineData("tiki.v2.yaml", 39)]
    [InlineData("tiki.v2.1.yaml", 5)]
    public void Every_operation_of_our_specs_is_read(string name, int count) =>
        Assert.Equal(count, SpecReader.Read(SpecFiles.Read(name), []).Surface!.Groups.Sum(group => group.Operations.Count));
}
