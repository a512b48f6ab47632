using System.Globalization;

namespace TikiSpec.Model.Reading;

/// <summary>Gives each operation of a document its name.</summary>
internal sealed class PathsReader(NameRule rule, ProblemList problems)
{
    /// <summary>In document order.</summary>
    public IReadOnlyList<OperationSite> Read(IEnumerable<OperationView> operations)
    {
        var all = operations.ToList();
        var named = WithoutTwins(
                WithFullNames(
                    WithOneSpelling([
                        .. all.Select(operation => new OperationSite(operation, OperationNames.Of(operation, rule, problems))),
                    ])
                )
            )
            .ToDictionary(static site => site.View);
        return all.ConvertAll(operation => named[operation]);
    }

    /// <summary>Several that would have one name without their group's words (<c>deletePet</c>, <c>deletePets</c>) all
    /// keep them: none is called as another was before that came.</summary>
    private static IEnumerable<OperationSite> WithFullNames(IEnumerable<OperationSite> sites) =>
        sites
            .GroupBy(FullName, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static same =>
                same.Select(static site => site.Name.Id).Distinct().Count() == 1
                    ? same
                    : same.Select(static site => site with { Name = OperationNames.WithGroup(site.Name) })
            );

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

        return sites.Select(site => site with { Name = site.Name with { Group = Free(spelling[site.Name.Group]) } });
    }

    // A group is a property of the spec's class and of the client.
    private static string Free(string group) => PropertyNames.OfRoot.Contains(group) ? group + "Group" : group;

    /// <summary>Of two with one name the second, in the order of paths and methods, is called after these, which no
    /// other has in a document without two alike.</summary>
    private List<OperationSite> WithoutTwins(IEnumerable<OperationSite> sites)
    {
        var firsts = new Dictionary<string, OperationSite>(StringComparer.OrdinalIgnoreCase);
        var named = new List<OperationSite>();
        foreach (
            var site in sites
                .OrderBy(static site => site.View.Path, StringComparer.Ordinal)
                .ThenBy(static site => site.View.Method, StringComparer.Ordinal)
        )
        {
            var own = site;
            if (firsts.TryGetValue(FullName(site), out var first))
            {
                own = site with { Name = Free(site, firsts) };
                var line = first.At.Location!.Line.ToString(CultureInfo.InvariantCulture);
                problems.Add(
                    SpecProblems.OperationNameTwice,
                    site.View.Value("operationId")?.At ?? site.At,
                    site.Name.Group,
                    site.Name.Method,
                    line,
                    own.Name.Method
                );
            }

            firsts.Add(FullName(own), own);
            named.Add(own);
        }

        return named;
    }

    private static OperationName Free(OperationSite site, Dictionary<string, OperationSite> taken)
    {
        var name = OperationNames.OfPath(site.View, site.Name.Group);
        for (var number = 2; taken.ContainsKey(FullName(site with { Name = name })); number++)
        {
            name = OperationNames.OfPath(site.View, site.Name.Group, number);
        }

        return name;
    }

    private static string FullName(OperationSite site) => site.Name.Group + "." + site.Name.Method;
}
