namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>What takes long runs in a short form here, and whole in <c>.ci/long</c>.</summary>
internal static class LongForm
{
    public static bool IsOn => Environment.GetEnvironmentVariable("TIKISPEC_LONG") == "1";
}
