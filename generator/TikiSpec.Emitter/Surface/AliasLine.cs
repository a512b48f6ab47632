using System.Globalization;
using System.Text.RegularExpressions;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Surface;

/// <summary>A kept name as a line of the surface text.</summary>
/// <remarks>
/// <code>
/// alias type Item is Product since 1
/// alias op Products.ListAsync(name, options) is Products.FindAsync since 1
/// alias property Product.Cost is Price since 1
/// alias option ProductListOptions.Depot is depot since 1
/// </code>
/// </remarks>
internal static class AliasLine
{
    private static readonly Regex Form = new(
        @"^alias (?<kind>\S+) ((?<owner>[^.\s(]+)\.)?(?<name>[^.\s(]+)(\((?<parameters>[^)]*)\))? is (?<target>.+?)( since (?<since>\d+))?$"
    );

    private static readonly Dictionary<AliasKind, string> Words = new Dictionary<AliasKind, string>
    {
        [AliasKind.Type] = "type",
        [AliasKind.Group] = "group",
        [AliasKind.Property] = "property",
        [AliasKind.Option] = "option",
        [AliasKind.Value] = "enum",
        [AliasKind.Method] = "op",
    };

    public static string Of(AliasModel alias)
    {
        var parameters = alias.Kind == AliasKind.Method ? $"({string.Join(", ", alias.Parameters)})" : "";
        var target = alias.Kind == AliasKind.Value ? CSharpLiteral.Of(alias.Target) : alias.Target;
        var since = alias.Since is { } major ? FormattableString.Invariant($" since {major}") : "";
        return $"alias {Words[alias.Kind]} {alias.FullName}{parameters} is {target}{since}";
    }

    /// <summary>Null for a line that is none.</summary>
    public static AliasModel? Read(string line)
    {
        var found = Form.Match(line);
        var kind = Words
            .Where(word => word.Value == found.Groups["kind"].Value)
            .Select(static word => (AliasKind?)word.Key)
            .FirstOrDefault();
        return kind is null
            ? null
            : new AliasModel(
                kind.Value,
                found.Groups["owner"].Value,
                found.Groups["name"].Value,
                CSharpLiteral.Read(found.Groups["target"].Value),
                found.Groups["parameters"].Value.Split([", "], StringSplitOptions.RemoveEmptyEntries).ToEquatableList(),
                found.Groups["since"].Success
                && int.TryParse(found.Groups["since"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
                    ? since
                    : null
            );
    }
}
