using System.Reflection;

namespace TikiSpec.Cli.Reports;

/// <summary>The version that reports name, without the commit that some builds add.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[
            0
        ];
}
