namespace TikiSpec.Model.Naming;

/// <summary>Reads the keys with which a document gives C# names itself.</summary>
internal static class DotnetNames
{
    public const string NameKey = "x-dotnet-name";

    public const string OptionsNameKey = "x-dotnet-options-name";

    /// <summary>The value of <paramref name="key"/>, or null where it is absent or no identifier (which is
    /// told).</summary>
    public static string? Read(ObjectView view, ProblemList problems, string key = NameKey) => Read(view.Value(key), problems, key);

    /// <summary>The same of what stands behind the key.</summary>
    public static string? Read(ValueView? given, ProblemList problems, string key)
    {
        if (given is null)
        {
            return null;
        }

        if (given.Is("string") && PascalName.IsIdentifier(given.Text!))
        {
            return given.Text;
        }

        problems.Add(SpecProblems.NoIdentifier, given.At, key);
        return null;
    }
}
