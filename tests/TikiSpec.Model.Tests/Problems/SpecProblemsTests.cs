using System.Text.RegularExpressions;

namespace TikiSpec.Model.Tests.Problems;

public sealed class SpecProblemsTests
{
    public static TheoryData<string> Ids => [.. SpecProblems.All.Select(kind => kind.Id)];

    [Fact]
    public void Ids_are_unique_and_ascend() =>
        Assert.Equal(
            SpecProblems.All.Select(kind => kind.Id).Order(StringComparer.Ordinal).Distinct(),
            SpecProblems.All.Select(kind => kind.Id)
        );

    [Fact]
    public void Every_kind_is_in_the_table() =>
        Assert.Equal(
            typeof(SpecProblems)
                .GetFields()
                .Concat(typeof(DocumentProblems).GetFields())
                .Select(field => ((ProblemDescriptor)field.GetValue(null)!).Id)
                .Order(StringComparer.Ordinal),
            SpecProblems.All.Select(kind => kind.Id)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_kind_has_all_its_texts(string id)
    {
        var kind = SpecProblems.All.Single(found => found.Id == id);

        Assert.Matches(new Regex("^TIKI[123][0-9]{3}$"), kind.Id);
        Assert.False(kind.Title.EndsWith('.'), kind.Title);
        Assert.All([kind.Title, kind.MessageFormat, kind.Help], text => Assert.NotEqual("", text.Trim()));
        Assert.EndsWith(".", kind.Help, StringComparison.Ordinal);
    }
}
