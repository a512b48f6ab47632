using System.Text;

namespace TikiSpec.Model.Tests.Surface;

public sealed class EqualSurfaceTests
{
    public static TheoryData<string> Tiki => [.. SpecFiles.Tiki];

    [Theory]
    [MemberData(nameof(Tiki))]
    public void One_text_read_twice_gives_equal_surfaces(string name)
    {
        var text = SpecFiles.Read(name);
        var (one, other) = (SpecReader.Read(text, []), SpecReader.Read(text, []));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Comments_blank_lines_and_line_endings_change_no_surface(string name)
    {
        var text = SpecFiles.Read(name);
        var moved = new StringBuilder("# moved\n\n");
        foreach (var line in text.Content.Split('\n'))
        {
            moved
                .Append(line.StartsWith("    ", StringComparison.Ordinal) || line.Length == 0 ? "" : "# here\r\n")
                .Append(line)
                .Append("\r\n");
        }

        Assert.Equal(Surface(text), Surface(text with { Content = moved.ToString() }));
    }

    [Theory]
    [MemberData(nameof(Tiki))]
    public void Yaml_and_its_json_give_equal_surfaces(string name)
    {
        var text = SpecFiles.Read(name);
        var json = JsonText.Of(SpecDocument.Parse(text).Root!);

        Assert.Equal(Surface(text), Surface(text with { Content = json }));
    }

    [Fact]
    public void The_order_of_components_changes_no_surface()
    {
        const string One = "    Aa: {type: object, properties: {bb: {type: object, properties: {x: {type: string}}}}}\n";
        const string Other = "    AaBb: {type: object, properties: {y: {$ref: '#/components/schemas/Aa'}}}\n";
        const string Head = "openapi: 3.0.4\ninfo: {title: T, version: v}\npaths: {}\ncomponents:\n  schemas:\n";

        Assert.Equal(Surface(Text(Head + One + Other)), Surface(Text(Head + Other + One)));
    }

    [Fact]
    public void Another_description_gives_another_surface() =>
        Assert.NotEqual(
            Surface(Text("openapi: 3.0.4\ninfo: {title: T, version: v, description: a}\npaths: {}\n")),
            Surface(Text("openapi: 3.0.4\ninfo: {title: T, version: v, description: b}\npaths: {}\n"))
        );

    private static SpecText Text(string yaml) => new("api", "api.yaml", yaml);

    private static ApiSurface Surface(SpecText text)
    {
        var surface = SpecReader.Read(text, []).Surface;
        Assert.NotNull(surface);
        return surface;
    }
}
