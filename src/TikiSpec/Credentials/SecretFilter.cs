using System.Collections;

namespace TikiSpec.Credentials;

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
    // Shown since somebody asked last: most calls end without a text that could hold them.
    private readonly List<string> _shown = new(1);
    private Dictionary<string, SecretText>? _secrets;

    /// <summary>Remembers what is shown to a server.</summary>
    public void Add(string secret)
    {
        lock (_shown)
        {
            _shown.Add(secret);
        }
    }

    public string Clean(string text)
    {
        SecretText[] secrets;
        lock (_shown)
        {
            _secrets ??= new(StringComparer.Ordinal);
            foreach (var secret in _shown)
                Remember(_secrets, secret);
            _shown.Clear();
            foreach (var secret in known())
                Remember(_secrets, secret);
            secrets = [.. _secrets.Values];
        }
        return secrets.Length == 0 ? text : SecretText.Mask(text, secrets);
    }

    public ApiDriftEvent Clean(ApiDriftEvent driftEvent) =>
        driftEvent with
        {
            Path = Clean(driftEvent.Path),
            Sample = Clean(driftEvent.Sample),
        };

    /// <summary>Cleans the texts in a JSON value, however they are escaped. A value without a secret comes back as it
    /// is.</summary>
    public ApiValue Clean(ApiValue value) => value.Rewritten(Clean);

    /// <summary>The exception as it may be told, with what it was caused by. One without a secret comes back as it
    /// is.</summary>
    public Exception Clean(Exception exception) => exception is ApiException failure ? Clean(failure) : CleanForeign(exception);

    public ApiException Clean(ApiException exception) => exception.Rewritten(Clean, Clean);

    private Exception CleanForeign(Exception exception)
    {
        var text = exception.ToString();
        var cleaned = Clean(text);
        return cleaned == text && !TextsBeside(exception).Any(IsTelling)
            ? exception
            : new CleanedException(Clean(exception.Message), cleaned);
    }

    private bool IsTelling(string text) => Clean(text) != text;

    // What a handler of others may have put down beside the description.
    private static IEnumerable<string> TextsBeside(Exception exception)
    {
        foreach (DictionaryEntry entry in exception.Data)
        {
            yield return $"{entry.Key}";
            yield return $"{entry.Value}";
        }
        yield return $"{exception.HelpLink}";
        IEnumerable<Exception?> causes = exception is AggregateException several ? several.InnerExceptions : [exception.InnerException];
        foreach (var told in causes.OfType<Exception>().SelectMany(TextsBeside))
            yield return told;
    }

    private static void Remember(Dictionary<string, SecretText> secrets, string secret)
    {
        if (secret.Length >= SecretText.MinLength && !secrets.ContainsKey(secret))
            secrets.Add(secret, new SecretText(secret));
    }
}

/// <summary>Stands for an exception of others whose text had a credential in it.</summary>
internal sealed class CleanedException(string message, string description) : Exception(message)
{
    /// <summary>What the original says of itself, type, causes and stack included.</summary>
    public override string ToString() => description;
}
