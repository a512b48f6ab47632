namespace TikiSpec.Lint;

/// <summary>An operation as rules name it.</summary>
internal sealed record LintOperation(OperationView View)
{
    /// <summary>In capitals.</summary>
    public string Method => View.Method;

    public string Path => View.Path;

    public SpecCursor At => View.At;

    /// <summary>What is written behind a key; null where nothing is.</summary>
    public ValueView? this[string key] => View.Value(key);

    public string Name => Method + " " + Path;
}
