using TikiSpec.Evidence.Facts;
using TikiSpec.Testing.Scoring;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>How well the pages are read, kind by kind, held against the inventory that a person made of them.</summary>
public sealed class PageScoreTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, Score> _scores = new(StringComparer.Ordinal);

    [Fact]
    public void The_pages_are_read_as_a_person_reads_them()
    {
        var read = PageFolder.Products.SelectMany(static page => PageFolder.Facts(page).Operations).ToList();
        string Key(PageOperation operation) => $"{operation.Method} {operation.Path.Replace("/integration", "", StringComparison.Ordinal)}";
        string KeyOf(InventoryFile file) => file.Operation.Replace(" ", $" /{file.Version}", StringComparison.Ordinal);
        ScoreOf("operation").Add("the pages", read.Select(Key), InventoryFile.OfProductPages.Select(KeyOf));

        foreach (var right in InventoryFile.OfProductPages)
        {
            if (read.FirstOrDefault(operation => Key(operation) == KeyOf(right)) is { } operation)
            {
                Compare(operation, right);
            }
        }

        foreach (var score in _scores.Values)
        {
            output.WriteLine(score.ToString());
        }

        foreach (var line in _scores.Values.SelectMany(static score => score.Wrong))
        {
            output.WriteLine(line);
        }

        Assert.All(_scores.Values, static score => Assert.True(score.Precision >= 0.98 && score.Recall >= 0.95, score.ToString()));
    }

    private void Compare(PageOperation read, InventoryFile right)
    {
        var where = read.ToString();
        var parameters = read.Parameters.Where(static parameter => parameter.Location != "header").ToList();
        ScoreOf("deprecation").Add(where, read.Deprecation is null ? [] : ["deprecated"], right.IsDeprecated ? ["deprecated"] : []);
        ScoreOf("status").Add(where, read.Statuses.Select(static status => status.Code), right.Statuses);
        ScoreOf("parameter")
            .Add(
                where,
                parameters.Select(static each => $"{each.Location} {each.Name}"),
                right.Parameters.Select(static row => $"{row["in"]!.Text} {row["name"]!.Text}")
            );
        Rows(
            where,
            parameters.Select(static each => (each.Name, (PageRow?)each.Row)),
            right.Parameters.Select(static row => (row["name"]!.Text!, row)),
            "default"
        );
        Body(where + " request", read.Request, [.. right.Body("request")]);
        Body(where + " response", read.Response, [.. right.Body("response")]);
        foreach (var use in Enum.GetValues<SampleUse>())
        {
            var name = use.ToString().ToLowerInvariant();
            ScoreOf("example")
                .Add(where, Numbers(name, read.Samples.Count(sample => sample.Use == use)), Numbers(name, right.Examples(name)));
        }
    }

    private void Body(string where, PageBody? read, List<ValueView> right)
    {
        var known = right.Select(static row => row["pointer"]!.Text!).ToHashSet();
        var pointers = (read?.Properties ?? [])
            .Select(property => Known(property.Pointer, known))
            .Where(static pointer => pointer.Length > 0);
        ScoreOf("property").Add(where, pointers, known.Where(static pointer => pointer.Length > 0));
        Rows(
            where,
            (read?.Properties ?? [])
                .Where(static property => property.Row is not null)
                .Select(static property => (property.Pointer, property.Row)),
            right.Select(static row => (row["pointer"]!.Text!, row)),
            null
        );
    }

    private void Rows(
        string where,
        IEnumerable<(string Name, PageRow? Row)> read,
        IEnumerable<(string Name, ValueView Row)> right,
        string? more
    )
    {
        var (found, known) = (read.ToList(), right.ToList());
        ScoreOf("type").Add(where, Facts(found, static row => row.Type), Facts(known, "type"));
        ScoreOf("mandatory")
            .Add(where, Facts(found, static row => row.IsMandatory is { } yes ? (yes ? "Y" : "N") : null), Facts(known, "mandatory"));
        ScoreOf("value")
            .Add(
                where,
                found.SelectMany(static each => each.Row!.Values.Select(value => $"{each.Name} = {value.Text}")),
                known.SelectMany(static each => (each.Row["values"]?.Items ?? []).Select(value => $"{each.Name} = {value.Text}"))
            );
        if (more is not null)
        {
            ScoreOf(more).Add(where, Facts(found, static row => row.Default), Facts(known, more));
        }
    }

    private static IEnumerable<string> Facts(List<(string Name, PageRow? Row)> rows, Func<PageRow, string?> fact) =>
        rows.Where(each => fact(each.Row!) is not null).Select(each => $"{each.Name}: {fact(each.Row!)}");

    private static IEnumerable<string> Facts(List<(string Name, ValueView Row)> rows, string key) =>
        rows.Where(each => each.Row[key] is not null).Select(each => $"{each.Name}: {each.Row[key]!.Text}");

    /// <summary>The inventory tells a map by one row for all its keys, and a free-form object by none below
    /// it.</summary>
    private static string Known(string pointer, HashSet<string> known)
    {
        var read = "";
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var isFreeForm =
                read.Length > 0 && known.Contains(read) && !known.Any(other => other.StartsWith(read + "/", StringComparison.Ordinal));
            if (isFreeForm)
            {
                return read;
            }

            var isMap = step != "*" && !known.Contains(read + "/" + step) && known.Contains(read + "/*");
            read += "/" + (isMap ? "*" : step);
        }

        return read;
    }

    private static IEnumerable<string> Numbers(string name, int count) => Enumerable.Range(1, count).Select(number => $"{name} {number}");

    private Score ScoreOf(string kind) => _scores.TryGetValue(kind, out var score) ? score : _scores[kind] = new Score(kind);
}
