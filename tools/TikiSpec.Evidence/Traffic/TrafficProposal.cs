using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Evidence.Traffic;

/// <summary>What a person may put into the documents for what was seen: as observed, with evidence; never as
/// documented.</summary>
public static class TrafficProposal
{
    /// <summary>A patch of all documents in the unified format, and the findings that it leaves to a person.</summary>
    public static (string Patch, IReadOnlyList<TrafficFinding> Left) Of(TrafficReport report, Func<SpecText, string> nameOf)
    {
        var patches = new Dictionary<SpecText, SpecPatch>();
        var done = new HashSet<TrafficFinding>(ReferenceEqualityComparer.Instance);
        foreach (var (missing, come) in RenamedProperties.Of(report.Findings))
        {
            if (AddAlias(PatchOf(missing), missing, come))
            {
                done.UnionWith([missing, come]);
            }
        }

        var left = report.Findings.Where(finding => !done.Contains(finding) && !Add(PatchOf(finding), finding)).ToList();
        return (string.Concat(patches.Select(pair => pair.Value.Write(nameOf(pair.Key)))), left);

        SpecPatch PatchOf(TrafficFinding finding)
        {
            var text = finding.Document.Document.Source.Text;
            return patches.TryGetValue(text, out var patch) ? patch : patches[text] = new SpecPatch(text);
        }
    }

    private static bool Add(SpecPatch patch, TrafficFinding finding) =>
        // A name that had to be masked is nobody's.
        finding.Rule == TrafficRule.Property
            ? MaskedText.IsName(finding.Name) && AddProperty(patch, finding)
        : finding.Rule == TrafficRule.Value ? AddValue(patch, finding)
        : finding.Rule == TrafficRule.Type ? AddType(patch, finding)
        : finding.Rule == TrafficRule.Status ? AddStatus(patch, finding)
        : finding.Rule == TrafficRule.Parameter && MaskedText.IsName(finding.Name) && AddParameter(patch, finding);

    private static bool AddProperty(SpecPatch patch, TrafficFinding finding)
    {
        var holder = new SchemaView(finding.Document, finding.SpecAt);
        if (BlockOf(patch, holder.KeyOf("properties")) is not { } line)
        {
            return false;
        }

        string[] type = finding.Sample switch
        {
            "null" or "" => ["nullable: true"],
            "array" => ["type: array", "items: {}"],
            var name => ["type: " + name],
        };
        patch.Add(
            patch.EndOf(line),
            patch.IndentOf(line) + 2,
            [
                KeyOf(finding.Name) + ":",
                .. type.Concat(["description: Seen in recorded traffic."])
                    .Concat(Observed(finding, null))
                    .Select(static each => "  " + each),
            ]
        );
        return true;
    }

    private static bool AddValue(SpecPatch patch, TrafficFinding finding)
    {
        // A masked value is nobody's constant.
        if (!MaskedText.IsWord(finding.Name) || finding.SpecAt.Location?.Line is not { } first || !IsItem(patch, first))
        {
            return false;
        }

        var indent = patch.IndentOf(first);
        var end = EndOfList(patch, first, indent);
        patch.Add(end, indent, "- " + finding.Name);
        // The texts beside the values stay in step with them.
        for (var line = end; line <= patch.Lines.Count && patch.IndentOf(line) >= indent - 2 && patch.Lines[line - 1].Length > 0; line++)
        {
            if (patch.IndentOf(line) == indent - 2 && patch.Lines[line - 1].Trim() == "x-enum-descriptions:" && IsItem(patch, line + 1))
            {
                patch.Add(EndOfList(patch, line + 1, patch.IndentOf(line + 1)), patch.IndentOf(line + 1), "- Seen in recorded traffic.");
                break;
            }
        }

        return true;
    }

    private static bool AddType(SpecPatch patch, TrafficFinding finding)
    {
        var schema = new SchemaView(finding.Document, finding.SpecAt);
        if (
            finding.Name.Length == 0
            || schema.Has(ClientKeys.Observed)
            || finding.SpecAt.Location is not { } at
            || !IsBlock(patch, at)
            || patch.Has(at.Line)
        )
        {
            return false;
        }

        patch.Add(at.Line, at.Column - 1, [.. Observed(finding, finding.Name)]);
        return true;
    }

    /// <summary>The other name of a property whose schema stands at its own place.</summary>
    private static bool AddAlias(SpecPatch patch, TrafficFinding missing, TrafficFinding come)
    {
        if (
            new SchemaView(missing.Document, missing.SpecAt).Has(ClientKeys.Observed)
            || JsonPointer.Segments(missing.SpecAt.Pointer) is not [.., "properties", _]
            || missing.SpecAt.Location is not { } at
            || !IsBlock(patch, at)
            || patch.Has(at.Line)
        )
        {
            return false;
        }

        patch.Add(at.Line, at.Column - 1, [.. Observed(come, null, come.Name)]);
        return true;
    }

    private static bool AddStatus(SpecPatch patch, TrafficFinding finding)
    {
        if (finding.SpecAt.Location is not { } at || !IsBlock(patch, at))
        {
            return false;
        }

        patch.Add(at.Line, at.Column - 1, $"'{finding.Name}':", "  description: Seen in recorded traffic.");
        return true;
    }

    private static bool AddParameter(SpecPatch patch, TrafficFinding finding)
    {
        if (finding.SpecAt.Location?.Line is not { } first || !IsItem(patch, first))
        {
            return false;
        }

        patch.Add(
            first,
            patch.IndentOf(first),
            [
                "- name: " + KeyOf(finding.Name),
                "  in: query",
                "  required: false",
                "  description: Seen in recorded traffic.",
                "  schema:",
                "    type: string",
                .. Observed(finding, null).Select(static each => "  " + each),
            ]
        );
        return true;
    }

    private static IEnumerable<string> Observed(TrafficFinding finding, string? type, string? alias = null)
    {
        yield return ClientKeys.Observed + ":";
        if (alias is not null)
        {
            yield return "  alias: " + KeyOf(alias);
        }

        if (type is not null)
        {
            yield return "  types:";
            yield return "    - '" + type + "'";
        }

        var since = (finding.First ?? finding.Last)?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (since is not null)
        {
            yield return $"  since: '{since}'";
        }

        yield return FormattableString.Invariant($"  evidence: seen {finding.Count} times in recorded traffic");
    }

    private static int? BlockOf(SpecPatch patch, SpecCursor? key) =>
        key?.Location is { } at && patch.Lines[at.Line - 1].TrimEnd().EndsWith(':') ? at.Line : null;

    private static bool IsBlock(SpecPatch patch, SpecLocation at) =>
        patch.IndentOf(at.Line) == at.Column - 1 && patch.Lines[at.Line - 1].TrimStart()[0] is not ('{' or '[');

    private static bool IsItem(SpecPatch patch, int line) =>
        line <= patch.Lines.Count && patch.Lines[line - 1].TrimStart().StartsWith("- ", StringComparison.Ordinal);

    private static int EndOfList(SpecPatch patch, int first, int indent)
    {
        var line = first;
        while (line <= patch.Lines.Count && (patch.IndentOf(line) > indent || (patch.IndentOf(line) == indent && IsItem(patch, line))))
        {
            line++;
        }

        return line;
    }

    private static string KeyOf(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_') && !char.IsAsciiDigit(name[0])
            ? name
            : "\"" + JsonEncodedText.Encode(name) + "\"";
}
