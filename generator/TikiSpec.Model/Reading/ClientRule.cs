namespace TikiSpec.Model.Reading;

/// <summary>What one word decides about a client: a build property says it for the clients of a project, a key for that
/// of one document.</summary>
/// <typeparam name="T">What there is to choose from.</typeparam>
/// <param name="property">The build property.</param>
/// <param name="key">The key at the top of a document.</param>
/// <param name="words">What can be said.</param>
public sealed class ClientRule<T>(string property, string key, params (string Word, T Value)[] words)
    where T : struct, Enum
{
    /// <summary>The build property.</summary>
    public string Property => property;

    /// <summary>What can be said, for a sentence: <c>all, requests or none</c>.</summary>
    public string Words => Sentence("");

    /// <summary>What a word stands for, in any case; null where it is none.</summary>
    public T? Of(string? said)
    {
        foreach (var (word, value) in words)
        {
            if (string.Equals(word, said, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What the document says; null where it says nothing.</summary>
    internal T? Of(DocumentView document, ProblemList problems)
    {
        var said = document.Value(key);
        var value = Of(said?.Text);
        if (said is not null && value is null)
        {
            var found = said.Text is { } text ? $"'{text}'" : "no text";
            problems.Add(DocumentProblems.WrongKind, said.At, key, found, Sentence("'"));
        }

        return value;
    }

    private string Sentence(string quote)
    {
        var quoted = words.Select(pair => quote + pair.Word + quote).ToList();
        return string.Join(", ", quoted.Take(quoted.Count - 1)) + " or " + quoted[quoted.Count - 1];
    }
}
