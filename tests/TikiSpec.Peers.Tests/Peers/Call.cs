using System.Text.RegularExpressions;

namespace TikiSpec.Peers.Tests;

/// <summary>What goes over the wire when an operation is called, as far as every generator must agree: method, path and
/// the names of the query.</summary>
internal sealed partial record Call
{
    private readonly string _text;

    private Call(string text) => _text = text;

    /// <param name="method">In capitals.</param>
    /// <param name="path">With or without a slash in front; what stands in its braces is each generator's own.</param>
    /// <param name="query">Names in any order.</param>
    public static Call Of(string method, string path, IEnumerable<string> query) =>
        new($"{method} /{Braces().Replace(path.TrimStart('/'), "{}")} ?{string.Join('&', query.Order(StringComparer.Ordinal))}");

    public static IOrderedEnumerable<string> Ordered(IEnumerable<Call> calls) =>
        calls.Select(static call => call._text).Order(StringComparer.Ordinal);

    public override string ToString() => _text;

    [GeneratedRegex("""\{[^}]*\}""")]
    private static partial Regex Braces();
}
