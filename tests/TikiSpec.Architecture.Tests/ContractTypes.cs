using System.Text.RegularExpressions;
using TikiSpec.Testing;

namespace TikiSpec.Architecture.Tests;

/// <summary>
/// The one exception to "the namespace is the folder": the public types of the runtime. Users name those in
/// <c>TikiSpec</c> with one using, and emitted code names those in <c>TikiSpec.Runtime</c>; both are contracts, and no
/// folder shows in them.
/// </summary>
/// <remarks>Each still lies in a folder, which is its layer when circles are looked for.</remarks>
internal static partial class ContractTypes
{
    private const string Project = "TikiSpec";

    // A JSON value is parsed by a method that throws one of the exceptions, and an exception holds the error body as
    // a JSON value: two types that nobody can part.
    private const string Exceptions = "TikiSpec.Errors";
    private const string Json = "TikiSpec.Json";

    public static Func<string, string?>? LayersOf(string project)
    {
        if (project != Project)
            return null;
        var layers = Declared().ToLookup(static type => type.Name, static type => type.Layer, StringComparer.Ordinal);
        return name => layers[name].Distinct().Select(static layer => layer == Exceptions ? Json : layer).SingleOrDefault();
    }

    /// <summary>The file declares public types of the runtime, in one of their two namespaces.</summary>
    public static bool AreIn(string project, string source) =>
        project == Project
        && Declaration().IsMatch(source)
        && (
            source.Contains("namespace TikiSpec;", StringComparison.Ordinal)
            || source.Contains("namespace TikiSpec.Runtime;", StringComparison.Ordinal)
        );

    private static IEnumerable<(string Name, string Layer)> Declared()
    {
        var root = Repository.PathOf("src", Project);
        foreach (var path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace(Path.DirectorySeparatorChar, '.');
            foreach (Match match in Declaration().Matches(File.ReadAllText(path)))
                yield return (match.Groups["name"].Value, folder == "." ? Project : Project + "." + folder);
        }
    }

    [GeneratedRegex(
        @"^public (static |sealed |abstract |readonly |partial |ref )*"
            + @"((record struct|class|struct|record|enum|interface) (?<name>\w+)|delegate \w+ (?<name>\w+)<)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
