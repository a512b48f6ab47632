namespace TikiSpec.Lint.Tests;

public sealed class LintConfigTests
{
    [Fact]
    public void Profile_and_severities_are_read_from_the_keys_of_a_global_config()
    {
        var config = Read(
            ("tikispec_lint_profile", "tiki"),
            ("dotnet_diagnostic.TIKI6009.severity", "error"),
            ("DOTNET_DIAGNOSTIC.tiki3001.SEVERITY", "None"),
            ("dotnet_diagnostic.TIKI6010.severity", "suggestion"),
            ("dotnet_diagnostic.TIKI6011.severity", "default"),
            ("dotnet_diagnostic.CA1000.severity", "error"),
            ("is_global", "true")
        );

        Assert.Equal(LintProfile.Tiki, config.Profile);
        Assert.Equal(
            [("TIKI3001", LintLevel.Off), ("TIKI6009", LintLevel.Error), ("TIKI6010", LintLevel.Info), ("TIKI6011", default(LintLevel?))],
            config.Levels.OrderBy(static level => level.Key, StringComparer.Ordinal).Select(static level => (level.Key, level.Value))
        );
        Assert.Empty(config.Complaints);
    }

    [Theory]
    [InlineData("tikispec_lint_profile", "strict", "Profiles are recommended and tiki")]
    [InlineData("dotnet_diagnostic.TIKI6009.severity", "fatal", "Severities are error, warning")]
    public void A_value_that_means_nothing_is_told(string key, string value, string message)
    {
        var complaint = Assert.Single(Read((key, value)).Complaints);

        Assert.Equal(key, complaint.Key);
        Assert.Contains(message, complaint.Message, StringComparison.Ordinal);
    }

    private static LintConfig Read(params (string Key, string Value)[] keys) =>
        LintConfig.Read(keys.Select(static key => KeyValuePair.Create(key.Key, key.Value)));
}
