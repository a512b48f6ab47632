using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

public readonly partial struct ApiValue
{
    /// <summary>The same value with each text in it rewritten, names of properties and digits included; itself where
    /// that changes none.</summary>
    internal ApiValue Rewritten(Func<string, string> rewrite)
    {
        var rewritten = Rewrite(this, rewrite);
        return rewritten == this ? this : rewritten;
    }

    private static ApiValue Rewrite(ApiValue value, Func<string, string> rewrite)
    {
        switch (value.Kind)
        {
            case JsonValueKind.String when value.TryGetString(out var text):
                return rewrite(text);
            case JsonValueKind.Number:
                var digits = value.ToString();
                var rewritten = rewrite(digits);
                return rewritten == digits ? value : rewritten;
            case JsonValueKind.Array:
                return ApiValueBuilder.Create([.. value.Items.Select(item => Rewrite(item, rewrite))]);
            case JsonValueKind.Object:
                return ApiPropertiesBuilder.Create([
                    .. value.Properties.Select(property => new KeyValuePair<string, ApiValue>(
                        rewrite(property.Key),
                        Rewrite(property.Value, rewrite)
                    )),
                ]);
            default:
                return value;
        }
    }
}
