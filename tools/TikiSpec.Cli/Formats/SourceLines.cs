using TikiSpec.Cli.Diffing;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>What a finding does to C#, or several that are told together, below them: each declaration once,
/// with the first finding that explains it.</summary>
internal sealed class SourceLines(WrappedLines lines, Paint paint)
{
    private readonly HashSet<DeclarationChange> _told = [];

    public void Write(IEnumerable<DriftFinding> findings)
    {
        var declarations = findings.SelectMany(static finding => finding.Declarations).Where(_told.Add).ToList();
        Write(declarations.Where(static change => change.Verdict == SourceVerdict.Breaking), paint.Bad("breaks"));
        Write(declarations.Where(static change => change.Verdict == SourceVerdict.Warning), paint.Doubtful("warns"));
    }

    private void Write(IEnumerable<DeclarationChange> declarations, string word)
    {
        var types = DeclarationWords.ByType(declarations);
        if (types.Count > 0)
        {
            lines.Write(8, $"C# {word}: {string.Join(" | ", types)}");
        }
    }
}
