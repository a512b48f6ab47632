using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Gives each operation of a document its name.</summary>
internal sealed class PathsReader(ProblemList problems)
{
    /// <summary>In document order; of two with one name the first.</summary>
    public IReadOnlyList<OperationSite> Read(IEnumerable<OperationView> operations) =>
        WithoutTwins(WithOneSpelling([.. operations.Select(operation => new OperationSite(operation, OperationNames.Of(operation, problems)))]));

    /// <summary>Groups that differ only in case are one: their files would be.</summary>
    private static IEnumerable<OperationSite> WithOneSpelling(List<OperationSite> sites)
    {
        var spelling = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in sites.Select(site => site.Name.Group).OrderBy(group => group, StringComparer.Ordinal))
        {
            if (!spelling.ContainsKey(group))
            {
                spelling.Add(group, group);
            }
        }

        return sites.Select(site => site with { Name = site.Name with { Group = spelling[site.Name.Group] } });
    }

    private List<OperationSite> WithoutTwins(IEnumerable<OperationSite> sites)
    {
        var firsts = new Dictionary<string, OperationSite>(StringComparer.OrdinalIgnoreCase);
        var kept = new List<OperationSite>();
        foreach (var site in sites)
        {
            var name = site.Name.Group + "." + site.Name.Method;
            if (firsts.TryGetValue(name, out var first))
            {
                var line = first.Key.Source.LineNumberOf(first.Key.Start).ToString(CultureInfo.InvariantCulture);
                problems.Add(SpecProblems.OperationNameTwice, site.View["operationId"].Node ?? site.Key, site.Name.Group, site.Name.Method, line);
                continue;
            }

            firsts.Add(name, site);
            kept.Add(site);
        }

        return kept;
    }
}
