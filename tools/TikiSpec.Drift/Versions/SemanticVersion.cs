using System.Globalization;

namespace TikiSpec.Drift.Versions;

/// <summary><c>1.4</c>, <c>v1.4.2-beta+5</c>.</summary>
internal sealed record SemanticVersion(int Major, int Minor, int Patch)
{
    /// <summary>Null for anything else.</summary>
    public static SemanticVersion? Parse(string? text)
    {
        // A block scalar of YAML ends in a line break.
        var version = text ?? "";
        version = version.EndsWith('\n') ? version.Substring(0, version.Length - 1) : version;
        var at = version.StartsWith('v') ? 1 : 0;
        var major = Digits(version, ref at);
        if (!Skip(version, '.', ref at))
        {
            return null;
        }

        var minor = Digits(version, ref at);
        var hasPatch = Skip(version, '.', ref at);
        var patch = hasPatch ? Digits(version, ref at) : "0";
        return patch.Length > 0 && IsEnd(version, at) && Number(major) is { } first && Number(minor) is { } second
            ? new SemanticVersion(first, second, Number(patch) ?? 0)
            : null;
    }

    private static bool IsEnd(string version, int at) =>
        at == version.Length || (version[at] is '-' or '+' && version.IndexOf('\n', at) < 0);

    private static bool Skip(string version, char expected, ref int at)
    {
        var isThere = at < version.Length && version[at] == expected;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private static string Digits(string version, ref int at)
    {
        var start = at;
        while (at < version.Length && char.IsDigit(version[at]))
        {
            at++;
        }

        return version.Substring(start, at - start);
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
