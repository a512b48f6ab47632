using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Finds the operations of a document and gives each its name.</summary>
internal sealed class PathsReader(SpecLibrary library, ProblemList problems)
{
    /// <summary>In document order; of two with one name the first.</summary>
    public IReadOnlyList<OperationSite> Read(SpecMapping paths)
    {
        var sites = new List<OperationSite>();
        foreach (var path in paths.Properties)
        {
            if (!path.Name.StartsWith("x-", StringComparison.Ordinal) && library.Follow(path.Value) is { } item)
            {
                AddOperations(path.Name, item, sites);
            }
        }

        return WithoutTwins(WithOneSpelling(sites));
    }

    private void AddOperations(string path, SpecMapping item, List<OperationSite> sites)
    {
        foreach (var property in item.Properties)
        {
            if (Array.IndexOf(ObjectKeys.Methods, property.Name) < 0)
            {
                continue;
            }

            if (property.Value is not SpecMapping operation)
            {
                problems.Add(DocumentProblems.WrongKind, property.Key, property.Name, property.Value.Noun, "a mapping");
                continue;
            }

            var method = property.Name.ToUpperInvariant();
            sites.Add(new OperationSite(path, item, method, operation, property.Key, OperationNames.Of(path, method, operation, problems)));
        }
    }

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
                problems.Add(SpecProblems.OperationNameTwice, site.Node["operationId"] ?? site.Key, site.Name.Group, site.Name.Method, line);
                continue;
            }

            firsts.Add(name, site);
            kept.Add(site);
        }

        return kept;
    }
}
