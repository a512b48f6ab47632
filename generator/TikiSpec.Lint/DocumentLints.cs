using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>The document as a whole.</summary>
internal static class DocumentLints
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("reference-unresolved", "TIKI1012", Error, Error, "A $ref within the document leads somewhere.", Unresolved),
        Rule("server-missing", "TIKI6038", Warning, Warning, "The document or each operation names a server.", ServerMissing),
        Rule("tag-description", "TIKI6037", Warning, Info, "A declared tag has a description.", TagDescription),
        Rule("server-address", "TIKI6029", Warning, Info, "A server is an https address without a slash at its end.", Server),
    ];

    private static IEnumerable<LintHit> Unresolved(LintDocument document) =>
        document
            .References.Where(reference =>
                reference.Text!.StartsWith("#", StringComparison.Ordinal)
                && document.View.References.FaultOf(reference.At) == ReferenceFault.NoTarget
            )
            .Select(reference => new LintHit(reference, $"'{reference.Text}' does not exist."));

    private static IEnumerable<LintHit> ServerMissing(LintDocument document) =>
        document.View.Value("servers") is not { Items.Count: > 0 }
        && document.Operations.FirstOrDefault(static operation => operation.View.Servers is null or { Count: 0 }) is { } unserved
            ?
            [
                new LintHit(
                    document.View.Value("servers")?.At ?? unserved.At,
                    $"Nothing says where {unserved.Name} is served, so a client must be told its address by hand. Add servers."
                ),
            ]
            : [];

    private static IEnumerable<LintHit> TagDescription(LintDocument document) =>
        document
            .View.Tags.Where(static tag => string.IsNullOrWhiteSpace(tag.Description))
            .Select(tag => new LintHit(tag.At, $"The tag '{tag.Name}' has no description."));

    private static IEnumerable<LintHit> Server(LintDocument document)
    {
        var servers = document.View.Value("servers")?.Items ?? [];
        foreach (var url in servers.Select(static server => server["url"]).OfType<ValueView>().Where(static url => url.Text is not null))
        {
            if (url.Text!.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsLocal(url.Text))
            {
                yield return new LintHit(url, $"'{url.Text}' would send credentials in the clear; use https.");
            }

            if (url.Text!.Length > 1 && url.Text.EndsWith("/", StringComparison.Ordinal))
            {
                yield return new LintHit(url, $"'{url.Text}' ends in a slash, and paths begin with one.");
            }
        }
    }

    private static bool IsLocal(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;
}
