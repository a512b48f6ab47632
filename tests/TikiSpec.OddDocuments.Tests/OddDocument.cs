using TikiSpec.Model;

namespace TikiSpec.OddDocuments.Tests;

/// <summary>A document that is not as it should be, and what is to be said of it, which stands in comments at its
/// top.</summary>
/// <remarks>
/// <c># exists GET /a: path id, query q; 200</c>: an operation with its parameters and statuses; <c># variant …</c>:
/// one that no client is generated for.
/// <c># told TIKI2013 10</c>: a problem and its line. <c># refused TIKI1010 2</c>: the same, and there is nothing
/// beside it.
/// </remarks>
public sealed class OddDocument
{
    private readonly ILookup<string, string> _says;

    private OddDocument(string name)
    {
        using var reader = new StreamReader(typeof(OddDocument).Assembly.GetManifestResourceStream(name)!);
        Spec = new SpecText("odd", "odd.yaml", reader.ReadToEnd());
        _says = Spec
            .Content.Split('\n')
            .TakeWhile(static line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(static line => line[2..].Split(' ', 2))
            .ToLookup(static words => words[0], static words => words[1]);
    }

    public static IEnumerable<string> Names => typeof(OddDocument).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);

    public SpecText Spec { get; }

    /// <summary>Operations that a client can call.</summary>
    public IEnumerable<string> Exists => _says["exists"];

    /// <summary>Those of <see cref="Exists"/>, and those that no client is generated for.</summary>
    public IEnumerable<string> ExistsAtAll => _says["exists"].Concat(_says["variant"]);

    /// <summary>Each problem as <c>id line</c>.</summary>
    public IEnumerable<string> Told => _says["refused"].Concat(_says["told"]).Order(StringComparer.Ordinal);

    public bool IsRefused => _says["refused"].Any();

    /// <summary>One of the problems is an error, so that nothing may be built on the document as it is.</summary>
    public bool IsWrong =>
        Told.Any(static told => SpecProblems.All.Single(kind => kind.Id == told.Split(' ')[0]).Severity == ProblemSeverity.Error);

    public static OddDocument Named(string name) => new(name);

    /// <summary>The method and path alone.</summary>
    public static string HeadOf(string operation) => operation.Split(':')[0];
}
