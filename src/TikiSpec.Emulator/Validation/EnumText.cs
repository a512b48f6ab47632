using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>Says what a value of a complete set must be. An extensible set takes everything.</summary>
internal static class EnumText
{
    public static string? FindProblem(OpenEnumModel type, string text) =>
        type.IsExtensible || type.Values.Any(value => value.WireValue == text)
            ? null
            : "one of " + string.Join(", ", type.Values.Select(static value => value.WireValue));

    public static string? FindProblem(ClosedEnumModel type, string text) =>
        type.Values.Any(value => value.Value.ToString(CultureInfo.InvariantCulture) == text)
            ? null
            : "one of " + string.Join(", ", type.Values.Select(static value => $"{value.Value} ({value.Name})"));
}
