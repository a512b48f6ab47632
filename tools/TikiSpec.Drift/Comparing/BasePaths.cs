using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>A beginning that all paths share may stand in the servers' addresses as well: <c>/v1</c> moved from one to
/// the other changes no address.</summary>
internal static class BasePaths
{
    /// <summary>The two with that beginning in the paths of both.</summary>
    public static (ApiContract Base, ApiContract Revision) Align(ApiContract @base, ApiContract revision)
    {
        if (PathOf(@base) is not { } before || PathOf(revision) is not { } after || before == after)
        {
            return (@base, revision);
        }

        if (Rest(before, after) is { } moved && AllBegin(revision, moved))
        {
            return (WithPrefix(@base, moved), revision);
        }

        return Rest(after, before) is { } merged && AllBegin(@base, merged) ? (@base, WithPrefix(revision, merged)) : (@base, revision);
    }

    /// <summary>The path that all servers have; null where they differ, or where an operation has servers of its
    /// own.</summary>
    private static string? PathOf(ApiContract contract)
    {
        var paths = contract.Servers.Select(static server => PathOf(server.Url)).DefaultIfEmpty("").Distinct().ToList();
        return paths.Count == 1 && contract.Operations.All(static operation => operation.Servers.Count == 0) ? paths[0] : null;
    }

    private static string PathOf(string url)
    {
        var host = url.IndexOf("//", StringComparison.Ordinal);
        var slash = url.IndexOf('/', host < 0 ? 0 : host + 2);
        return slash < 0 ? "" : url[slash..];
    }

    private static string? Rest(string longer, string shorter) =>
        longer.StartsWith(shorter + "/", StringComparison.Ordinal) ? longer[shorter.Length..] : null;

    private static bool AllBegin(ApiContract contract, string prefix)
    {
        var endpoints = contract.Operations.Where(static operation => operation.Role == OperationRole.Endpoint).ToList();
        return endpoints.Count > 0 && endpoints.TrueForAll(operation => operation.Path.StartsWith(prefix + "/", StringComparison.Ordinal));
    }

    private static ApiContract WithPrefix(ApiContract contract, string prefix) =>
        contract with
        {
            Servers = [.. contract.Servers.Select(server => server with { Url = server.Url[..^prefix.Length] })],
            Operations =
            [
                .. contract.Operations.Select(operation => operation.Role == OperationRole.Endpoint ? operation.Behind(prefix) : operation),
            ],
        };
}
