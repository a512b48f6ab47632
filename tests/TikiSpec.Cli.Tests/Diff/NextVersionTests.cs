using TikiSpec.Cli.Diffing;
using TikiSpec.Drift.Versions;

namespace TikiSpec.Cli.Tests.Diff;

public sealed class NextVersionTests
{
    [Theory]
    [InlineData("1.2.3", SemverBump.Major, "2.0.0")]
    [InlineData("1.2.3", SemverBump.Minor, "1.3.0")]
    [InlineData("1.2.3", SemverBump.Patch, "1.2.4")]
    [InlineData("1.2.3-beta", SemverBump.Minor, "1.3.0")]
    [InlineData("0.4.1", SemverBump.Major, "0.5.0")]
    [InlineData("v2.1", SemverBump.Major, "v3.0")]
    [InlineData("v2", SemverBump.Minor, "v2.1")]
    [InlineData("v2", SemverBump.Major, "v3")]
    [InlineData("1.2.3", SemverBump.None, "1.2.3")]
    [InlineData("2026-11-21", SemverBump.Major, null)]
    [InlineData("99999999999", SemverBump.Major, null)]
    [InlineData(null, SemverBump.Major, null)]
    public void The_bump_leads_to_the_next_version(string? version, SemverBump bump, string? next) =>
        Assert.Equal(next, NextVersion.After(version, bump));
}
