using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>
/// Everything that one call has shown to a server, and the one place that takes it out of each text that leaves the
/// call.
/// </summary>
/// <remarks>
/// Servers repeat the key that they refuse: in a body, a header, a status line, as the name of a property. What a
/// call has shown stays secret
/// to its end, also when it is renewed meanwhile.
/// </remarks>
/// <param name="known">What must not be told at present; asked late, because tokens come while the call runs.</param>
internal sealed class SecretFilter(Func<IEnumerable<string>> known)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, SecretText> _secrets = new(StringComparer.Ordinal);

    /// <summary>Remembers what is shown to a server.</summary>
    public void Add(string secret)
    {
        lock (_gate)
        {
            Remember(secret);
        }
    }

    public string Clean(string text)
    {
        SecretText[] secrets;
        lock (_gate)
        {
            foreach (var secret in known())
                Remember(secret);
            secrets = [.. _secrets.Values];
        }
        return secrets.Length == 0 ? text : SecretText.Mask(text, secrets);
    }

    public string? CleanOrNull(string? text) => text is null ? null : Clean(text);

    public ApiDriftEvent Clean(ApiDriftEvent driftEvent) =>
        driftEvent with
        {
            Path = Clean(driftEvent.Path),
            Sample = Clean(driftEvent.Sample),
        };

    /// <summary>Cleans the texts in a JSON value, however they are escaped. A value without a secret comes back as it is.</summary>
    public ApiValue Clean(ApiValue value)
    {
        var cleaned = Rewrite(value);
        return cleaned == value ? value : cleaned;
    }

    /// <summary>The exception as it may be told, with what it was caused by. One without a secret comes back as it is.</summary>
    public Exception Clean(Exception exception) => exception is ApiException failure ? failure.Cleaned(this) : CleanForeign(exception);

    private Exception CleanForeign(Exception exception)
    {
        var text = exception.ToString();
        var cleaned = Clean(text);
        return cleaned == text ? exception : new CleanedException(Clean(exception.Message), cleaned);
    }

    private ApiValue Rewrite(ApiValue value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.String when value.TryGetString(out var text):
                return Clean(text);
            case JsonValueKind.Number:
                var cleaned = Clean(value.ToString());
                return cleaned == value.ToString() ? value : cleaned;
            case JsonValueKind.Array:
                return ApiValueBuilder.Create([.. value.Items.Select(Rewrite)]);
            case JsonValueKind.Object:
                return ApiPropertiesBuilder.Create([
                    .. value.Properties.Select(property => new KeyValuePair<string, ApiValue>(
                        Clean(property.Key),
                        Rewrite(property.Value)
                    )),
                ]);
            default:
                return value;
        }
    }

    private void Remember(string secret)
    {
        if (secret.Length >= SecretText.MinLength && !_secrets.ContainsKey(secret))
            _secrets.Add(secret, new SecretText(secret));
    }
}
