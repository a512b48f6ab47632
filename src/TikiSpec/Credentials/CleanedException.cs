namespace TikiSpec;

/// <summary>Stands for an exception of others whose text had a credential in it.</summary>
internal sealed class CleanedException(string message, string description) : Exception(message)
{
    /// <summary>What the original says of itself, type, causes and stack included.</summary>
    public override string ToString() => description;
}
