namespace TikiSpec.Emitter.Tests.Text;

public sealed class SourceWriterTests
{
    private readonly SourceWriter _writer = new();

    [Fact]
    public void A_block_indents_what_is_in_it()
    {
        using (_writer.Block("class A"))
        {
            using (_writer.Block("void B()"))
            {
                _writer.Line("return;");
            }
        }

        Assert.Equal("class A\n{\n    void B()\n    {\n        return;\n    }\n}\n", _writer.ToString());
    }

    [Fact]
    public void A_gap_stands_between_things_and_not_before_the_first()
    {
        using (_writer.Block("class A"))
        {
            _writer.Gap();
            _writer.Line("int _x;");
            _writer.Gap();
            _writer.Gap();
            _writer.Line("int _y;");
        }

        Assert.Equal("class A\n{\n    int _x;\n\n    int _y;\n}\n", _writer.ToString());
    }

    [Fact]
    public void The_lines_of_a_literal_are_indented_and_empty_ones_stay_empty()
    {
        using (_writer.Block("class A"))
        {
            _writer.Lines("one\r\n\n    two");
        }

        Assert.Equal("class A\n{\n    one\n\n        two\n}\n", _writer.ToString());
    }

    [Fact]
    public void Items_are_separated_and_the_last_one_ends()
    {
        _writer.Separated(["a", "b"], ",", ";");

        Assert.Equal("a,\nb;\n", _writer.ToString());
    }

    [Fact]
    public void A_block_may_have_other_brackets()
    {
        using (_writer.Block("Servers =", "],", "["))
        {
            _writer.Line("1,");
        }

        Assert.Equal("Servers =\n[\n    1,\n],\n", _writer.ToString());
    }
}
