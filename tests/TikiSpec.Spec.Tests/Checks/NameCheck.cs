using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Schema names become C# types, so they must live beside what every C# file sees.</summary>
internal static class NameCheck
{
    private static readonly string[] Seen =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private static readonly HashSet<string> Taken =
    [
        "Error",
        "Image",
        "Request",
        "Response",
        .. new[] { typeof(object), typeof(Enumerable), typeof(HttpClient), typeof(Uri), typeof(Queue<>), typeof(Console) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => Seen.Contains(type.Namespace))
            .Select(type => type.Name.Split('`')[0]),
    ];

    public static IEnumerable<string> Check(SpecDocument document) =>
        from name in document.Schemas.Select(schema => schema.Key)
        let problem = Taken.Contains(name) ? "is taken in .NET"
        : name.EndsWith("Attribute", StringComparison.Ordinal) ? "reads as a .NET attribute"
        : IsPascalCase(name) ? null
        : "is not in PascalCase"
        where problem is not null
        select $"{document.Version} schema {name}: {problem}; rename it";

    private static bool IsPascalCase(string name) => char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
