using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>Where a text stops being JSON, counted from 1 as editors do.</summary>
internal static class JsonFault
{
    public static string Location(JsonException problem) => $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}";
}
