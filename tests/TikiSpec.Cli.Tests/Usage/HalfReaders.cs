using TikiSpec.Cli.Usage;
using TikiSpec.Model.Declarations;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>Two clients of a document that make every call: one reads one half of the properties, one the other.
/// Compiling them takes most of the time of a test, so that they are made once for all revisions.</summary>
internal sealed class HalfReaders
{
    private readonly Lazy<IReadOnlyList<HalfReader>> _halves;

    public HalfReaders(SpecText before, Random random)
    {
        Document = SpecDocument.Parse(before);
        Surface = SpecReader.Read(Document, []).Surface;
        _halves = new(() => Make(Surface!, Document, random));
    }

    public SpecDocument Document { get; }

    /// <summary>Null for a document of which no client can be made.</summary>
    public ApiSurface? Surface { get; }

    public IReadOnlyList<HalfReader> Halves => _halves.Value;

    private static IReadOnlyList<HalfReader> Make(ApiSurface surface, SpecDocument document, Random random)
    {
        var composed = ComposedComponents.Of(DocumentView.Of(document));
        return
        [
            .. Readable(surface)
                .GroupBy(_ => random.Next(2))
                .Select(static half => half.ToHashSet(StringComparer.Ordinal))
                .Select(read =>
                {
                    var usage = ShopCode.Usage(ShopCode.Project(surface, Reader(surface, read)));
                    return new HalfReader(read, new UsageJudge(usage, surface, composed));
                }),
        ];
    }

    private static IEnumerable<string> Readable(ApiSurface surface) =>
        surface.Types.OfType<ObjectModel>().SelectMany(static type => type.Properties.Select(property => $"{type.Name}.{property.Name}"));

    /// <summary>Makes every call once, and reads what it is to read.</summary>
    private static string Reader(ApiSurface surface, IReadOnlySet<string> read)
    {
        var space = $"global::Shop.{surface.Segment}.";
        var reads = read.Order(StringComparer.Ordinal)
            .Select(key => key.Split('.'))
            .Select(parts =>
                $"    private static void Read{parts[0]}{parts[1]}({space}{parts[0]} value) {{ var read = "
                + $"value.{CSharpIdentifier.Of(parts[1])}; }}"
            );
        var calls = ApiDeclarations
            .Of(surface)
            .Groups.SelectMany(static group => group.Methods.Select(method => (Group: group, Method: method)))
            .Where(static one => one.Method.Purpose == MethodPurpose.Call)
            .Select(one => Call(one.Group, one.Method, space));
        return $"#nullable enable\ninternal static class Reader\n{{\n{string.Join("\n", reads.Concat(calls))}\n}}\n";
    }

    private static string Call(GroupDeclaration group, MethodDeclaration method, string space)
    {
        var parameters = method.Parameters.Where(static parameter => parameter.Default is null).ToList();
        var taken = string.Concat(parameters.Select(parameter => $", {Type(parameter.Type, space)} {parameter.Identifier}"));
        var given = string.Join(", ", parameters.Select(static parameter => parameter.Identifier));
        return $"    private static void Call{group.Name}{method.Name}({space}{group.Class} api{taken}) {{ var call = api.{method.Name}("
            + $"{given}); }}";
    }

    private static string Type(CSharpType type, string space) =>
        type.Text(one =>
            one.Namespace switch
            {
                null => space + CSharpIdentifier.Of(one.Name),
                "" => one.Name,
                var other => $"global::{other}.{one.Name}",
            }
        );
}

/// <summary>What a client reads, and who says what a change is to it.</summary>
internal sealed record HalfReader(IReadOnlySet<string> Read, UsageJudge Judge);
