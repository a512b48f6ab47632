using System.Globalization;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_culture_changes_nothing(string culture)
    {
        var expected = Everything();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lines_end_in_one_way_and_files_in_one_line_end() =>
        Assert.All(
            Emitted.From([.. RepositoryFiles.Specs.Select(RepositoryFiles.ReadSpec)]),
            static file =>
            {
                Assert.DoesNotContain('\r', file.Text);
                Assert.EndsWith("}\n", file.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(file.Text.Split('\n'), static line => line.EndsWith(' '));
            }
        );

    private static List<string> Everything()
    {
        var surfaces = RepositoryFiles
            .Specs.Select(RepositoryFiles.ReadSpec)
            .Concat(EmitterCase.Names.Select(EmitterCase.Spec))
            .Select(Emitted.Read)
            .ToList();
        return
        [
            .. surfaces.SelectMany(static surface =>
                Emitted.FromSurfaces([surface]).Select(static file => file.HintName + file.Text).Append(SurfaceText.Write(surface))
            ),
        ];
    }
}
