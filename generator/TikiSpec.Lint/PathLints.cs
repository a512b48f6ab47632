using TikiSpec.OpenApi.Grammar;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>Paths and what stands in them.</summary>
internal static class PathLints
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("path-ambiguous", "TIKI6010", Error, Warning, "No address fits two paths of which neither is the more exact.", Ambiguous),
        Rule(
            "path-parameter",
            "TIKI6011",
            Error,
            Warning,
            "Each placeholder of a path has a required path parameter, and each path parameter a placeholder.",
            Parameter
        ),
        Rule("parameter-twice", "TIKI6012", Error, Error, "No parameter is declared twice by one operation or path.", Twice),
        Rule("parameter-description", "TIKI6013", Warning, Off, "A parameter has a description.", Description),
    ];

    // One finding a path: of many that are alike, each pair would be a list that nobody reads to its end.
    private static IEnumerable<LintHit> Ambiguous(LintDocument document)
    {
        var shapes = document.Paths.Select(static path => new PathShape(path.Path)).ToList();
        for (var i = 0; i < shapes.Count; i++)
        {
            var others = Enumerable.Range(0, i).Where(j => shapes[j].IsAmbiguousWith(shapes[i])).ToList();
            if (others.Count > 0)
            {
                var more = others.Count > 1 ? FormattableString.Invariant($", and {others.Count - 1} more before it") : "";
                yield return new LintHit(
                    document.Paths[i].Key,
                    $"An address may fit both '{document.Paths[i].Path}' and '{document.Paths[others[0]].Path}'{more}."
                );
            }
        }
    }

    /// <summary>The steps of a path, and how open each is: a fixed text, a placeholder, one that takes several
    /// steps.</summary>
    private sealed class PathShape(string path)
    {
        private readonly string[] _steps = path.Split('/');
        private readonly int[] _openness =
        [
            .. path.Split('/')
                .Select(static step =>
                    PathKey.GreedyIn(step).Count > 0 ? 2
                    : PathKey.PlaceholdersIn(step).Count > 0 ? 1
                    : 0
                ),
        ];

        /// <summary>Of <c>/a/{x}</c> and <c>/a/me</c> the latter is tried first, so they are not; <c>/{x}/b</c> and
        /// <c>/a/{y}</c> are.</summary>
        public bool IsAmbiguousWith(PathShape other)
        {
            if (_steps.Length != other._steps.Length)
            {
                return false;
            }

            var (isExact, otherIsExact) = (false, false);
            for (var i = 0; i < _steps.Length; i++)
            {
                var (open, otherOpen) = (_openness[i], other._openness[i]);
                if (open == 0 && otherOpen == 0 && _steps[i] != other._steps[i])
                {
                    return false;
                }

                isExact |= open < otherOpen;
                otherIsExact |= otherOpen < open;
            }

            return isExact == otherIsExact;
        }
    }

    private static IEnumerable<LintHit> Parameter(LintDocument document)
    {
        foreach (var operation in document.Operations)
        {
            var wanted = PathKey.PlaceholdersIn(operation.Path);
            var declared = document.ParametersOf(operation).Where(parameter => parameter["in"]?.Text == "path").ToList();
            foreach (var name in wanted.Where(name => declared.All(parameter => NameOf(parameter) != name)))
            {
                yield return new LintHit(operation.At, $"{operation.Name} has no path parameter '{name}'.");
            }

            foreach (var parameter in declared.Where(parameter => !wanted.Contains(NameOf(parameter))))
            {
                yield return new LintHit(parameter, $"'{operation.Path}' has no placeholder '{{{parameter["name"]?.Text}}}'.");
            }

            foreach (var parameter in declared.Where(parameter => parameter["required"] is not { IsTrue: true }))
            {
                yield return new LintHit(parameter, $"The path parameter '{parameter["name"]?.Text}' must say 'required: true'.");
            }
        }
    }

    // A placeholder that takes slashes may be declared with its sign.
    private static string NameOf(ValueView parameter) => PathKey.NameOf(parameter["name"]?.Text ?? "");

    private static IEnumerable<LintHit> Twice(LintDocument document) =>
        document
            .Operations.Select(static ObjectView (operation) => operation.View)
            .Concat(document.Paths)
            .SelectMany(owner =>
                document
                    .ListOf(owner)
                    .GroupBy(item => (document.View.Resolve(item)?["in"]?.Text, document.View.Resolve(item)?["name"]?.Text))
                    .Where(same => same.Key.Item2 is not null)
                    .SelectMany(same => same.Skip(1))
            )
            .Select(item => new LintHit(item, $"'{document.View.Resolve(item)?["name"]?.Text}' is declared twice here."));

    private static IEnumerable<LintHit> Description(LintDocument document) =>
        document
            .Parameters.Where(parameter => string.IsNullOrWhiteSpace(parameter["description"]?.Text))
            .Select(parameter => new LintHit(parameter, $"The parameter '{parameter["name"]?.Text}' has no description."));
}
