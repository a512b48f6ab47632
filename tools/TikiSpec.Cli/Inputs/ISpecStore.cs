namespace TikiSpec.Cli.Inputs;

/// <summary>Where the files lie that a document refers to.</summary>
internal interface ISpecStore
{
    /// <summary>The text of a file beside <paramref name="from"/>, with the path that it is known by; null where there is none.</summary>
    (string Path, string Text)? Find(string from, string relative);
}
