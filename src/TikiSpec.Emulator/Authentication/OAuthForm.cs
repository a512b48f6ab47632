namespace TikiSpec.Emulator.Authentication;

/// <summary>The parameters of an OAuth2 call.</summary>
internal sealed class OAuthForm(string text)
{
    private readonly List<KeyValuePair<string, string>> _pairs = QueryText.Parse(text);

    /// <summary>Null when it is absent.</summary>
    public string? this[string name] => _pairs.Where(pair => pair.Key == name).Select(static pair => pair.Value).FirstOrDefault();

    /// <summary>The scope that is asked for, each name once; everything, where none is.</summary>
    public string Scope => this["scope"] is { Length: > 0 } scope ? string.Join(' ', Scopes.Split(scope).Distinct()) : Scopes.All;
}
