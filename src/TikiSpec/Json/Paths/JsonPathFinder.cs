using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Json.Paths;

/// <summary>Says which JSON path stands at a byte offset, by reading the payload again. Only failures and drift events
/// pay for it.</summary>
internal static class JsonPathFinder
{
    public static string Find(ReadOnlySpan<byte> payload, long offset) => Find(payload, [offset])[0];

    /// <param name="payload">The JSON, which may be broken after the offsets.</param>
    /// <param name="offsets">Ascending.</param>
    public static string[] Find(ReadOnlySpan<byte> payload, long[] offsets)
    {
        var paths = new string[offsets.Length];
        var trail = new Trail();
        var next = 0;
        var reader = new Utf8JsonReader(payload);
        while (next < offsets.Length && TryRead(ref reader))
        {
            trail.Enter(ref reader);
            while (next < offsets.Length && offsets[next] <= reader.TokenStartIndex)
                paths[next++] = trail.ToString();
            trail.Leave(ref reader);
        }
        while (next < offsets.Length)
            paths[next++] = trail.ToString();
        return paths;
    }

    /// <summary>A property as a step of a path.</summary>
    public static string Step(string property) =>
        property.Length > 0 && property.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? "." + property
            : "['" + property.Replace("'", "\\'", StringComparison.Ordinal) + "']";

    private static bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            // The payload is broken from here on: the path reached so far is what there is.
            return false;
        }
    }

    /// <summary>The steps from the root to the current token. A container's index counts the elements begun in it; an
    /// object has a property instead.</summary>
    private sealed class Trail
    {
        // A payload can have hundreds of drift events below a property whose name is a megabyte long.
        private const int LongestName = 100;

        private readonly List<(string? Property, int Index)> _steps = [];

        public void Enter(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                _steps[^1] = (Name(ref reader), 0);
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                _steps.RemoveAt(_steps.Count - 1);
            else if (_steps.Count > 0 && _steps[^1].Property is null)
                _steps[^1] = (null, _steps[^1].Index + 1);
        }

        public void Leave(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                _steps.Add(("", 0));
            else if (reader.TokenType == JsonTokenType.StartArray)
                _steps.Add((null, -1));
        }

        public override string ToString()
        {
            var path = new StringBuilder("$");
            foreach (var (property, index) in _steps)
            {
                if (property is not null)
                    path.Append(Step(property));
                else
                    path.Append(CultureInfo.InvariantCulture, $"[{Math.Max(index, 0)}]");
            }
            return path.ToString();
        }

        private static string Name(ref Utf8JsonReader reader)
        {
            try
            {
                var name = reader.GetString() ?? "";
                return name.Length <= LongestName ? name : name[..LongestName] + "…";
            }
            catch (InvalidOperationException)
            {
                // A name that is no text still is a step; the reading itself reports it.
                return "?";
            }
        }
    }
}
