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
        Rule("operation-id-shape", Warning, "An operation has an operationId of the form Resource_Method.", IdShape),
        Rule("operation-id-unique", Error, "No two operations have one operationId.", IdUnique),
        Rule("operation-tag", Warning, "An operation has one tag, the resource of its operationId, which is declared at the root.", Tag),
        Rule("operation-description", Warning, "An operation has a summary and a description.", Description),
        Rule("security-missing", Warning, "An operation says which credentials it takes, or the document does for all.", SecurityMissing),
        Rule("security-scheme-unknown", Error, "A demanded security scheme is declared.", SchemeUnknown),
        Rule("get-with-body", Error, "GET and HEAD have no request body.", GetWithBody),
    ];

    private static IEnumerable<LintHit> IdShape(LintDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var id = operation.At["operationId"];
            if (id.Text is null)
            {
                yield return new LintHit(operation.At, $"{operation.Name} has no operationId, so its method's name is made of its path.");
            }
            else if (!Shape.IsMatch(id.Text))
            {
                yield return new LintHit(id, $"'{id.Text}' is not of the form Resource_Method, as Products_List.");
            }
        }
    }

    private static IEnumerable<LintHit> IdUnique(LintDocument document) =>
        document
            .Operations.Where(operation => operation.At["operationId"].Text is not null)
            .GroupBy(operation => operation.At["operationId"].Text)
            .SelectMany(same =>
                same.Skip(1)
                    .Select(operation => new LintHit(
                        operation.At["operationId"],
                        $"'{same.Key}' is already the name of {same.First().Name}."
                    ))
            );

    private static IEnumerable<LintHit> Tag(LintDocument document)
    {
        var declared = new HashSet<string>(document.Root["tags"].Items().Select(tag => tag["name"].Text ?? ""), StringComparer.Ordinal);
        foreach (var operation in document.Operations)
        {
            var tags = operation.At["tags"].Texts().ToList();
            var resource = operation.At["operationId"].Text?.Split('_')[0];
            if (tags.Count != 1)
            {
                yield return new LintHit(
                    operation.At,
                    $"{operation.Name} has {(tags.Count == 0 ? "no tag" : "several tags")}; give it one, its resource."
                );
            }
            else if (resource is not null && operation.At["operationId"].Text!.Contains("_") && tags[0] != resource)
            {
                yield return new LintHit(operation.At["tags"], $"The tag '{tags[0]}' is not the resource '{resource}' of the operationId.");
            }
            else if (!declared.Contains(tags[0]))
            {
                yield return new LintHit(operation.At["tags"], $"The tag '{tags[0]}' is not declared under the document's tags.");
            }
        }
    }

    private static IEnumerable<LintHit> Description(LintDocument document) =>
        from operation in document.Operations
        from key in Texts
        where string.IsNullOrWhiteSpace(operation.At[key].Text)
        select new LintHit(operation.At, $"{operation.Name} has no {key}.");

    private static IEnumerable<LintHit> SecurityMissing(LintDocument document) =>
        document.Root["security"].Exists
            ? []
            : document
                .Operations.Where(operation => !operation.At["security"].Exists)
                .Select(operation => new LintHit(
                    operation.At,
                    $"{operation.Name} does not say which credentials it takes. Write 'security: [{{}}]' if it takes none."
                ));

    private static IEnumerable<LintHit> SchemeUnknown(LintDocument document)
    {
        var schemes = document.Root["components"]["securitySchemes"];
        return document
            .Operations.Select(operation => operation.At["security"])
            .Append(document.Root["security"])
            .SelectMany(security => security.Items())
            .SelectMany(alternative => alternative.Properties())
            .Where(scheme => !schemes[scheme.Name].Exists)
            .Select(scheme => new LintHit(scheme, $"'{scheme.Name}' is not declared under components.securitySchemes."));
    }

    private static IEnumerable<LintHit> GetWithBody(LintDocument document) =>
        document
            .Operations.Where(operation => operation.Method is "GET" or "HEAD" && operation.At["requestBody"].Exists)
            .Select(operation => new LintHit(
                operation.At["requestBody"],
                $"{operation.Name} has a request body, which servers and proxies may drop."
            ));
}
