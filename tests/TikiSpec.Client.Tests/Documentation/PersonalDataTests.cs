using System.Xml.Linq;
using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests.Documentation;

/// <summary>What the specs say of personal data reaches whoever reads the documentation of the emitted types.</summary>
public sealed class PersonalDataTests
{
    private const string Word = "ersonal data";

    private static readonly Dictionary<string, string> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "TikiSpec.Client.xml"))
        .Descendants("member")
        .GroupBy(static member => member.Attribute("name")!.Value)
        .ToDictionary(static group => group.Key, static group => string.Join(' ', group.Select(static member => member.Value)));

    [Theory]
    [InlineData("tiki.v1", "V1", 3)]
    [InlineData("tiki.v2", "V2", 46)]
    [InlineData("tiki.v2.1", "V2_1", 2)]
    public void What_is_personal_in_a_spec_is_so_in_the_documentation_of_the_type(string spec, string version, int properties)
    {
        var objects = SpecReader.Read(new SpecText(spec, spec + ".yaml", Repository.Spec(spec)), []).Surface!.Types.OfType<ObjectModel>();
        var personal = (
            from type in objects
            from property in type.Properties
            where property.Description?.Contains(Word, StringComparison.Ordinal) == true
            select (Type: $"TikiSpec.Client.{version}.{type.Name}", Property: property.Name)
        ).ToList();

        Assert.Equal(properties, personal.Count);
        Assert.All(
            personal,
            static one =>
            {
                Assert.Contains(Word, Members[$"P:{one.Type}.{one.Property}"], StringComparison.Ordinal);
                Assert.Contains(Word, Members["T:" + one.Type], StringComparison.Ordinal);
            }
        );
    }
}
