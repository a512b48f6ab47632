using TikiSpec.Drift.Contract;

namespace TikiSpec.Evidence.Reading;

/// <summary>The words of another maker's pages, in a small YAML file: <c>columns</c>, <c>types</c> and lists of words,
/// each added to those that most makers have.</summary>
public sealed record ProfileFile(PageProfile Profile, IReadOnlyList<ContractProblem> Problems)
{
    private static readonly Dictionary<string, Func<PageProfile, IReadOnlyList<string>, PageProfile>> Lists = new(StringComparer.Ordinal)
    {
        ["request"] = static (profile, words) => profile with { RequestWords = [.. profile.RequestWords, .. words] },
        ["response"] = static (profile, words) => profile with { ResponseWords = [.. profile.ResponseWords, .. words] },
        ["error"] = static (profile, words) => profile with { ErrorWords = [.. profile.ErrorWords, .. words] },
        ["example"] = static (profile, words) => profile with { ExampleWords = [.. profile.ExampleWords, .. words] },
        ["header"] = static (profile, words) => profile with { HeaderWords = [.. profile.HeaderWords, .. words] },
        ["query"] = static (profile, words) => profile with { QueryWords = [.. profile.QueryWords, .. words] },
        ["path"] = static (profile, words) => profile with { PathWords = [.. profile.PathWords, .. words] },
        ["body"] = static (profile, words) => profile with { BodyWords = [.. profile.BodyWords, .. words] },
        ["address"] = static (profile, words) => profile with { AddressWords = [.. profile.AddressWords, .. words] },
        ["method"] = static (profile, words) => profile with { MethodWords = [.. profile.MethodWords, .. words] },
        ["entity"] = static (profile, words) => profile with { EntityWords = [.. profile.EntityWords, .. words] },
        ["aside"] = static (profile, words) => profile with { AsideWords = [.. profile.AsideWords, .. words] },
        ["filling"] = static (profile, words) => profile with { FillingWords = [.. profile.FillingWords, .. words] },
        ["deprecated"] = static (profile, words) => profile with { DeprecationWords = [.. profile.DeprecationWords, .. words] },
        ["yes"] = static (profile, words) => profile with { YesWords = [.. profile.YesWords, .. words] },
        ["no"] = static (profile, words) => profile with { NoWords = [.. profile.NoWords, .. words] },
        ["root"] = static (profile, words) => profile with { RootWords = [.. profile.RootWords, .. words] },
        ["empty"] = static (profile, words) => profile with { EmptyWords = [.. profile.EmptyWords, .. words] },
        ["error-property"] = static (profile, words) => profile with { ErrorProperties = [.. profile.ErrorProperties, .. words] },
    };

    private static readonly string[] JsonTypes = ["string", "integer", "number", "boolean", "array", "object"];

    public static ProfileFile Read(SpecDocument document)
    {
        var problems = document.Problems.Select(static problem => new ContractProblem(problem.Message, "", problem.Location)).ToList();
        var profile = PageProfile.Default;
        foreach (var entry in ValueView.Of(document)?.Properties ?? [])
        {
            if (entry.Name == "columns")
            {
                profile = AddColumns(profile, entry, problems);
            }
            else if (entry.Name == "types")
            {
                profile = AddTypes(profile, entry, problems);
            }
            else if (Lists.TryGetValue(entry.Name, out var add))
            {
                profile = add(profile, WordsOf(entry));
            }
            else
            {
                var known = string.Join(", ", Lists.Keys.Prepend("types").Prepend("columns"));
                problems.Add(
                    new ContractProblem($"'{entry.Name}' is unknown here. Known are {known}.", entry.At.Pointer, entry.At.AtKey.Location)
                );
            }
        }

        return new ProfileFile(profile, problems);
    }

    private static PageProfile AddColumns(PageProfile profile, ValueView columns, List<ContractProblem> problems)
    {
        var merged = new Dictionary<string, IReadOnlyList<string>>(profile.Columns, StringComparer.Ordinal);
        foreach (var column in columns.Properties)
        {
            if (merged.TryGetValue(column.Name, out var known))
            {
                merged[column.Name] = [.. known, .. WordsOf(column)];
            }
            else
            {
                var names = string.Join(", ", merged.Keys);
                problems.Add(
                    new ContractProblem(
                        $"There is no column '{column.Name}'. Known are {names}.",
                        column.At.Pointer,
                        column.At.AtKey.Location
                    )
                );
            }
        }

        return profile with
        {
            Columns = merged,
        };
    }

    private static PageProfile AddTypes(PageProfile profile, ValueView types, List<ContractProblem> problems)
    {
        var merged = new Dictionary<string, string>(profile.Types, StringComparer.Ordinal);
        foreach (var type in types.Properties)
        {
            if (!JsonTypes.Contains(type.Name))
            {
                problems.Add(
                    new ContractProblem(
                        $"There is no type '{type.Name}'. Known are {string.Join(", ", JsonTypes)}.",
                        type.At.Pointer,
                        type.At.AtKey.Location
                    )
                );
            }

            foreach (var word in WordsOf(type))
            {
                merged[word] = type.Name;
            }
        }

        return profile with
        {
            Types = merged,
        };
    }

    private static IReadOnlyList<string> WordsOf(ValueView list) => [.. list.Texts.Select(static word => word.ToLowerInvariant())];
}
