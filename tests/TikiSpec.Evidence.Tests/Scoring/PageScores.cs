using System.Globalization;
using TikiSpec.Evidence.Facts;
using TikiSpec.Testing.Scoring;

namespace TikiSpec.Evidence.Tests.Scoring;

/// <summary>Holds what was read against what a person reads, by kind of fact.</summary>
internal sealed class PageScores
{
    private readonly Dictionary<string, Score> _scores = new(StringComparer.Ordinal);

    public IReadOnlyList<Score> All => [.. _scores.Values];

    public void Add(PageFacts page, IReadOnlyList<KnownOperation> known)
    {
        var read = page.Operations.Select(static operation => operation.ToString()).ToList();
        ScoreOf("operation").Add(page.Path, read, known.Select(static each => each.Operation));
        foreach (var right in known)
        {
            if (page.Operations.FirstOrDefault(operation => operation.ToString() == right.Operation) is { } operation)
            {
                Add($"{page.Path} {right.Operation}", operation, right);
            }
        }
    }

    private void Add(string where, PageOperation read, KnownOperation right)
    {
        ScoreOf("deprecation").Add(where, read.Deprecation is null ? [] : ["deprecated"], right.IsDeprecated ? ["deprecated"] : []);
        ScoreOf("status").Add(where, read.Statuses.Select(static status => status.Code), right.Statuses);
        var parameters = read.Parameters.Where(static each => each.Location != "header").ToList();
        ScoreOf("parameter")
            .Add(
                where,
                parameters.Select(static each => $"{each.Location} {each.Name}"),
                right.Parameters.Select(static each => each.Name)
            );
        Add(where, [.. parameters.Select(static each => ($"{each.Location} {each.Name}", (PageRow?)each.Row))], right.Parameters);
        AddBody(where + " request", read.Request, right.Request);
        AddBody(where + " response", read.Response, right.Response);
        foreach (var use in Enum.GetValues<SampleUse>())
        {
            var name = use.ToString().ToLowerInvariant();
            var count = right.Examples.FirstOrDefault(each => each.Name == name)?.Int64 ?? 0;
            ScoreOf("example").Add(where, Numbers(name, read.Samples.Count(sample => sample.Use == use)), Numbers(name, count));
        }
    }

    private void AddBody(string where, PageBody? read, IReadOnlyList<ValueView> right)
    {
        var properties = (read?.Properties ?? []).Where(static property => property.Pointer.Length > 0).ToList();
        ScoreOf("property").Add(where, properties.Select(static property => property.Pointer), right.Select(static each => each.Name));
        Add(where, [.. properties.Select(static property => (property.Pointer, property.Row))], right);
    }

    private void Add(string where, IReadOnlyList<(string Name, PageRow? Row)> read, IReadOnlyList<ValueView> right)
    {
        Add("type", static row => row.Type, "type");
        Add("mandatory", static row => row.IsMandatory is { } yes ? (yes ? "Y" : "N") : null, "mandatory");
        Add("default", static row => row.Default, "default");
        ScoreOf("value")
            .Add(
                where,
                read.SelectMany(static each => (each.Row?.Values ?? []).Select(value => $"{each.Name} = {value.Text}")),
                right.SelectMany(static each => (each["values"]?.Texts ?? []).Select(value => $"{each.Name} = {value}"))
            );

        void Add(string kind, Func<PageRow, string?> fact, string key) =>
            ScoreOf(kind)
                .Add(
                    where,
                    read.Where(each => each.Row is not null && fact(each.Row) is not null)
                        .Select(each => $"{each.Name}: {fact(each.Row!)}"),
                    right.Where(each => each[key] is not null).Select(each => $"{each.Name}: {each[key]!.Text}")
                );
    }

    private static IEnumerable<string> Numbers(string name, long count) =>
        Enumerable.Range(1, (int)count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{name} {number}"));

    private Score ScoreOf(string kind) => _scores.TryGetValue(kind, out var score) ? score : _scores[kind] = new Score(kind);
}
