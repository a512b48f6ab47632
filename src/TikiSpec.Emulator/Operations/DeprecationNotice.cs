using System.Globalization;

namespace TikiSpec.Emulator.Operations;

/// <summary>What a server says in its headers of an operation that its document deprecates: <c>Deprecation</c> (RFC
/// 9745), <c>Sunset</c> (RFC 8594), <c>Link</c> and <c>Warning: 299</c>.</summary>
internal static class DeprecationNotice
{
    /// <summary>The response with its notice; as it is where nothing is deprecated.</summary>
    public static Response Add(
        Response response,
        Route route,
        IReadOnlyList<KeyValuePair<string, string>> pathValues,
        IReadOnlyList<ServedSpec> specs
    ) =>
        route.Operation.Deprecation is { } deprecation
            ? response with
            {
                Headers = [.. response.Headers, .. HeadersOf(deprecation, route, SuccessorOf(deprecation, route, pathValues, specs))],
            }
            : response;

    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(DeprecationModel deprecation, Route route, string? successor)
    {
        if (Day(deprecation.Since) is { } since)
        {
            yield return new("Deprecation", "@" + since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        }

        if (Day(deprecation.Sunset) is { } sunset)
        {
            yield return new("Sunset", sunset.ToString("r", CultureInfo.InvariantCulture));
        }

        var links = new[] { Link(route.Operation.Source?.Page, "deprecation"), Link(successor, "successor-version") }.OfType<string>();
        if (string.Join(", ", links) is { Length: > 0 } link)
        {
            yield return new("Link", link);
        }

        if (deprecation.Note is { } note)
        {
            yield return new("Warning", $"299 - \"{Quoted(note)}\"");
        }
    }

    /// <summary>Where the operation that takes its place is served, with the values of this call.</summary>
    private static string? SuccessorOf(
        DeprecationModel deprecation,
        Route route,
        IReadOnlyList<KeyValuePair<string, string>> pathValues,
        IReadOnlyList<ServedSpec> specs
    )
    {
        var name = deprecation.SuccessorSpec ?? route.Spec.Surface.Name;
        var spec = specs.FirstOrDefault(spec => spec.Surface.Name == name);
        var operation = spec
            ?.Surface.Groups.SelectMany(static group => group.Operations)
            .FirstOrDefault(one => one.Id == deprecation.Successor);
        return operation is null
            ? null
            : pathValues.Aggregate(
                spec!.PathPrefixes[0] + operation.Path,
                static (path, value) => path.Replace($"{{{value.Key}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal)
            );
    }

    private static string? Link(string? target, string relation) =>
        target is not null
        && Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out _)
        && IsPlain(target)
        && !target.Contains('{', StringComparison.Ordinal)
            ? $"<{target}>; rel=\"{relation}\""
            : null;

    // HTTP takes these characters alone in a header.
    private static bool IsPlain(string text) => text.All(static c => c is > ' ' and <= '~' and not ('<' or '>'));

    private static string Quoted(string text) => new([.. text.Select(static c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c : ' ')]);

    private static DateTimeOffset? Day(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day
            : null;
}
