using System.Text.Json;
using System.Text.Unicode;

namespace TikiSpec.Emulator.Json;

/// <summary>Tells bodies whose strings are no text: broken UTF-8, or half of a surrogate pair as an escape.
/// System.Text.Json notices only when it is asked for the string.</summary>
internal static class JsonStrings
{
    public static bool AreText(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && (json.IndexOf("\\u"u8) < 0 || EscapesAreText(json));

    private static bool EscapesAreText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
