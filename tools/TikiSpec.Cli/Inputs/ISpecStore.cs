namespace TikiSpec.Cli.Inputs;

/// <summary>Where the files lie that a document refers to.</summary>
internal interface ISpecStore : IDisposable
{
    /// <summary>The text of a file; null where there is none.</summary>
    string? Read(string path);

    /// <summary>Why a path is not looked at, whatever lies there; null where it may be read.</summary>
    string? Refusal(string path);
}
