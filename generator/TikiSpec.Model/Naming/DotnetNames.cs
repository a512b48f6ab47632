namespace TikiSpec.Model.Naming;

/// <summary>Reads the keys with which a document gives C# names itself.</summary>
internal static class DotnetNames
{
    public const string NameKey = "x-dotnet-name";

    public const string OptionsNameKey = "x-dotnet-options-name";

    /// <summary>The value of <paramref name="key"/>, or null where it is absent or no identifier (which is told).</summary>
    public static string? Read(SpecNode? node, ProblemList problems, string key = NameKey)
    {
        if (node is not SpecMapping mapping || mapping[key] is not { } value)
        {
            return null;
        }

        if (value is SpecScalar { Kind: ScalarKind.String } name && PascalName.IsIdentifier(name.Text))
        {
            return name.Text;
        }

        problems.Add(SpecProblems.NoIdentifier, value, key);
        return null;
    }
}
