using System.Xml.Linq;

namespace TikiSpec.Emitter.Tests.Text;

public sealed class XmlTextTests
{
    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void A_line_is_well_formed_and_stays_one(string text)
    {
        var line = XmlText.Line(text);

        Assert.Equal("x", XElement.Parse($"<x>{line}</x>").Name.LocalName);
        Assert.DoesNotContain(line, static character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029');
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void An_attribute_ends_where_it_should(string text)
    {
        var element = XElement.Parse($"<x a=\"{XmlText.Attribute(text)}\" b=\"1\"/>");

        Assert.Equal("1", element.Attribute("b")?.Value);
    }

    [Fact]
    public void Text_between_backticks_is_code() => Assert.Equal("Sent as <c>a&lt;b</c>.", XmlText.Line("Sent as `a<b`."));

    [Fact]
    public void An_unpaired_backtick_stays() => Assert.Equal("<c>a</c> and `b", XmlText.Line("`a` and `b"));

    [Fact]
    public void Empty_lines_part_paragraphs_and_others_do_not() =>
        Assert.Equal(["one two", "three"], XmlText.Paragraphs("one\ntwo\n\n \nthree\n"));

    [Fact]
    public void Nothing_has_no_paragraphs() => Assert.Empty(XmlText.Paragraphs(null));
}
