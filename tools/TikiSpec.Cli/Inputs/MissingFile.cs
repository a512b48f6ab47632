namespace TikiSpec.Cli.Inputs;

/// <summary>What is told where a file was asked for and there is none.</summary>
internal static class MissingFile
{
    private const string Scheme = "://";

    /// <summary>Says what the name is instead, where that is plain to see.</summary>
    /// <param name="name">As it was given.</param>
    /// <param name="advice">What else could be given, where there is no file and nothing else is plain.</param>
    public static InputException Of(string name, string advice = "") =>
        new(
            Directory.Exists(name) ? $"'{name}' is a folder. Give the files in it."
            : name.Contains(Scheme, StringComparison.Ordinal)
                ? $"'{name}' is an address, and nothing is fetched from the network. Save it, and give the file."
            : name.Contains('*', StringComparison.Ordinal)
                ? $"There is no file '{name}', and no shell made names of the pattern. Give the names."
            : $"There is no file '{name}'.{(advice.Length > 0 ? " " + advice : "")}"
        );
}
