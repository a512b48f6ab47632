using System.Text;
using System.Text.Json;

namespace TikiSpec.Emulator.Faults;

/// <summary>The line of its file that a fault stands in; 0 where it stands in none. Where it was written is no part of
/// what a fault is, so any two are equal.</summary>
internal readonly struct FaultLine(string? file, int number) : IEquatable<FaultLine>
{
    public bool Equals(FaultLine other) => true;

    public override bool Equals(object? obj) => obj is FaultLine;

    public override int GetHashCode() => 0;

    public override string ToString() =>
        number == 0 ? "" : FormattableString.Invariant($"{(file is null ? "" : file + ", ")}line {number}: ");

    /// <summary>The lines of the faults of a plan, and of each one's properties by name.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyDictionary<string, int> Properties)> Of(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        var faults = new List<(int, IReadOnlyDictionary<string, int>)>();
        var properties = new Dictionary<string, int>(StringComparer.Ordinal);
        var depth = -1;
        while (reader.Read())
        {
            // The list of faults is the first list that there is; each of its items is one fault.
            if (reader.TokenType == JsonTokenType.StartArray && depth < 0)
            {
                depth = reader.CurrentDepth + 1;
            }
            else if (
                depth >= 0
                && reader.CurrentDepth == depth
                && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray)
            )
            {
                properties = new Dictionary<string, int>(StringComparer.Ordinal);
                faults.Add((LineOf(bytes, reader.TokenStartIndex), properties));
            }
            else if (depth >= 0 && reader.CurrentDepth == depth + 1 && reader.TokenType == JsonTokenType.PropertyName)
            {
                properties[reader.GetString()!] = LineOf(bytes, reader.TokenStartIndex);
            }
        }

        return faults;
    }

    private static int LineOf(byte[] bytes, long index) => bytes.AsSpan(0, (int)index).Count((byte)'\n') + 1;
}
