using System.Text.RegularExpressions;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>Names, groups and credentials of operations.</summary>
internal static class OperationLints
{
    private static readonly Regex Shape = new("^[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*$", RegexOptions.CultureInvariant);

    private static readonly string[] Texts = ["summary", "description"];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("operation-id-shape", "TIKI6001", Warning, Off, "An operation has an operationId of the form Resource_Method.", IdShape),
        Rule("operation-id-unique", "TIKI6002", Error, Warning, "No two operations have one operationId.", IdUnique),
        Rule("operation-tag", "TIKI6003", Warning, Off, "An operation has one tag, the resource of its operationId.", Tag),
        Rule(
            "tag-undeclared",
            "TIKI6030",
            Warning,
            Warning,
            "A tag of an operation is declared, where the document declares tags.",
            TagUndeclared
        ),
        Rule("operation-description", "TIKI6004", Warning, Off, "An operation has a summary and a description.", Description),
        Rule(
            "security-missing",
            "TIKI6005",
            Warning,
            Warning,
            "An operation says which credentials it takes, or the document does for all.",
            SecurityMissing
        ),
        Rule("security-scheme-unknown", "TIKI2010", Error, Warning, "A demanded security scheme is declared.", SchemeUnknown),
        Rule("get-with-body", "TIKI6006", Error, Warning, "GET and HEAD have no request body.", GetWithBody),
    ];

    private static IEnumerable<LintHit> IdShape(LintDocument document)
    {
        foreach (var operation in document.Operations)
        {
            if (operation["operationId"] is not { Text: { } name } id)
            {
                yield return new LintHit(operation.At, $"{operation.Name} has no operationId, so its method's name is made of its path.");
            }
            else if (!Shape.IsMatch(name))
            {
                yield return new LintHit(id, $"'{name}' is not of the form Resource_Method, as Products_List.");
            }
        }
    }

    private static IEnumerable<LintHit> IdUnique(LintDocument document) =>
        document
            .Operations.Where(static operation => operation["operationId"]?.Text is not null)
            .GroupBy(static operation => operation["operationId"]!.Text)
            .SelectMany(same =>
                same.Skip(1)
                    .Select(operation => new LintHit(
                        operation["operationId"]!,
                        $"'{same.Key}' is already the name of {same.First().Name}."
                    ))
            );

    private static IEnumerable<LintHit> Tag(LintDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var tags = operation.View.ItemsOf("tags").Select(static tag => tag.Text).OfType<string>().ToList();
            var id = operation["operationId"]?.Text;
            var resource = id?.Split('_')[0];
            if (tags.Count != 1)
            {
                yield return new LintHit(
                    operation.At,
                    $"{operation.Name} has {(tags.Count == 0 ? "no tag" : "several tags")}; give it one, its resource."
                );
            }
            else if (resource is not null && id!.Contains("_") && tags[0] != resource)
            {
                yield return new LintHit(operation["tags"]!, $"The tag '{tags[0]}' is not the resource '{resource}' of the operationId.");
            }
        }
    }

    private static IEnumerable<LintHit> TagUndeclared(LintDocument document)
    {
        var declared = new HashSet<string>(document.View.Tags.Select(static tag => tag.Name), StringComparer.Ordinal);
        return document
            .Operations.SelectMany(static operation => operation.View.ItemsOf("tags"))
            .Where(tag => tag.Text is not null && !declared.Contains(tag.Text))
            // A document that declares none leaves it to its operations.
            .Where(_ => declared.Count > 0)
            .Select(tag => new LintHit(tag, $"The tag '{tag.Text}' is not declared under the document's tags."));
    }

    private static IEnumerable<LintHit> Description(LintDocument document) =>
        from operation in document.Operations
        from key in Texts
        where string.IsNullOrWhiteSpace(operation[key]?.Text)
        select new LintHit(operation.At, $"{operation.Name} has no {key}.");

    private static IEnumerable<LintHit> SecurityMissing(LintDocument document) =>
        document.View.Value("security") is not null
            ? []
            : document
                .Operations.Where(static operation => operation["security"] is null)
                .Select(operation => new LintHit(
                    operation.At,
                    $"{operation.Name} does not say which credentials it takes. Write 'security: [{{}}]' if it takes none."
                ));

    private static IEnumerable<LintHit> SchemeUnknown(LintDocument document)
    {
        var schemes = document.View.Value("components")?["securitySchemes"];
        return document
            .Operations.Select(static operation => operation["security"])
            .Append(document.View.Value("security"))
            .OfType<ValueView>()
            .SelectMany(static security => security.Items)
            .SelectMany(static alternative => alternative.Properties)
            .Where(scheme => schemes?[scheme.Name] is null)
            .Select(scheme => new LintHit(scheme, $"'{scheme.Name}' is not declared under components.securitySchemes."));
    }

    private static IEnumerable<LintHit> GetWithBody(LintDocument document) =>
        document
            .Operations.Where(operation => operation.Method is "GET" or "HEAD" && operation["requestBody"] is not null)
            .Select(operation => new LintHit(
                operation["requestBody"]!,
                $"{operation.Name} has a request body, which servers and proxies may drop."
            ));
}
