using TikiSpec.Model.Naming;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>What a client that is made of the document would be the better for.</summary>
internal static class ClientLints
{
    // What parts the words of a name, and is in no identifier.
    private static readonly char[] Separators = ['_', '-', '.', ' ', '[', ']', '$', '@'];

    private static readonly string[] OpenKeys = ["x-extensible-enum", "x-ms-enum", "x-speakeasy-unknown-values"];

    private static readonly string[] Inner = ["items", "additionalProperties"];
    private static readonly string[] Choices = ["allOf", "anyOf", "oneOf"];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("deprecation-date", "TIKI6041", Warning, Info, "A deprecated operation says since when, or until when.", DeprecationDate),
        Rule("response-enum-closed", "TIKI6042", Info, Info, "Values that a response has may become more.", ResponseEnumClosed),
        Rule("name-letters", "TIKI6043", Warning, Info, "A name has its letters and digits in C# as well.", NameLetters),
    ];

    private static IEnumerable<LintHit> DeprecationDate(LintDocument document) =>
        document
            .Operations.Where(static operation =>
                operation.View.IsDeprecated && operation.View.Deprecation is not ({ Since: not null } or { Sunset: not null })
            )
            .Where(static operation => operation["x-sunset"] is null)
            .Select(operation => new LintHit(
                operation["deprecated"]!,
                $"{operation.Name} is deprecated, and nothing says since when or until when. Write it into {ClientKeys.Deprecation}."
            ));

    private static IEnumerable<LintHit> ResponseEnumClosed(LintDocument document) =>
        Reached(
                document
                    .Operations.SelectMany(static operation => operation.View.Responses)
                    .SelectMany(static response => response.Content)
                    .Select(static content => content.Schema)
                    .OfType<SchemaView>()
            )
            .Where(static schema => schema.Enum is { Count: > 1 } && OpenKeys.All(key => schema.Value(key) is null))
            .Where(static schema => schema.Enum!.All(static value => value.Type == "string"))
            .Select(schema => new LintHit(
                schema.Value("enum")!.At,
                "A response has these values, and the document calls them complete. A client has to expect others one day: "
                    + "write x-extensible-enum."
            ))
            .OrderBy(static hit => hit.At.Location?.Start ?? 0);

    private static IEnumerable<LintHit> NameLetters(LintDocument document)
    {
        var properties = document
            .Schemas.SelectMany(static schema => schema.Properties)
            .Select(static property => (property.Name, At: property.NameAt, IsNamed: property.Schema.Value("x-dotnet-name") is not null));
        var parameters = document
            .Parameters.Where(static parameter => parameter["name"]?.Text is not null)
            .Select(static parameter =>
                (Name: parameter["name"]!.Text!, parameter["name"]!.At, IsNamed: parameter["x-dotnet-name"] is not null)
            );
        return properties
            .Concat(parameters)
            .Where(static name => !name.IsNamed && name.Name.Length > 0 && !IsKept(name.Name))
            .Select(static name => new LintHit(
                name.At,
                $"'{name.Name}' cannot be a C# name as it is, and is called {PascalName.Of(name.Name)}. Choose one: x-dotnet-name."
            ));
    }

    /// <summary>A name that begins with a digit gets a sign in front of it.</summary>
    private static bool IsKept(string name) => PascalName.Of(name) is var called && called[0] != '_' && Letters(called) == Letters(name);

    private static string Letters(string name) => string.Concat(name.Split(Separators)).ToUpperInvariant();

    /// <summary>Schemas that are written out, each once, references followed.</summary>
    private static IEnumerable<SchemaView> Reached(IEnumerable<SchemaView> roots)
    {
        var open = new Stack<SchemaView>(roots);
        var seen = new HashSet<SchemaView>();
        while (open.Count > 0)
        {
            var schema = open.Pop().Resolved;
            if (!schema.IsWritten || !seen.Add(schema))
            {
                continue;
            }

            yield return schema;
            var parts = schema
                .Properties.Select(static property => property.Schema)
                .Concat(Inner.Select(schema.Inner).OfType<SchemaView>())
                .Concat(Choices.SelectMany(schema.ListOf));
            foreach (var part in parts)
            {
                open.Push(part);
            }
        }
    }
}
