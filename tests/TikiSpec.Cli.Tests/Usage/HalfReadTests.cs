using System.Text.Json.Nodes;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Model.Declarations;
using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>
/// A client that makes every call and reads half of the properties: no change to a property that it does not read is
/// red, none to one that it reads is missed. Over the pairs at hand, and over documents of which one property goes or
/// takes other values; each change is judged for a client that reads one half and for one that reads the other. The
/// test command takes a seeded sample; TIKISPEC_LONG=1 takes all of them.
/// </summary>
public sealed class HalfReadTests
{
    private const int Sample = 12;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TIKISPEC_LONG") == "1";

    private static readonly string Cases = Repository.PathOf("tests", "TikiSpec.Drift.Tests", "Cases");
    private static readonly string Respellings = Repository.PathOf("tests", "TikiSpec.Drift.Tests", "Respellings");

    [Fact]
    public void Of_the_pairs_at_hand_only_what_is_read_is_red()
    {
        var random = new Random(20261126);
        var folders = new[] { Cases, Respellings }
            .SelectMany(static folder => Directory.EnumerateDirectories(folder))
            .Order(StringComparer.Ordinal);
        var pairs = folders
            .Select(static folder => (Base: Text(folder, "base"), Revision: Text(folder, "revision")))
            .Where(static pair => pair.Base is not null && pair.Revision is not null)
            .ToList();
        var faults = new List<string>();
        var judged = 0;
        foreach (var (before, after) in IsLong ? pairs : [.. pairs.OrderBy(_ => random.Next()).Take(Sample)])
        {
            judged += Judge(new HalfReaders(before!, random), [after!], faults);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(judged > 0);
    }

    [Fact]
    public void Of_a_document_in_which_one_property_changes_only_who_reads_it_is_told()
    {
        var random = new Random(20261127);
        var faults = new List<string>();
        var judged = 0;
        foreach (var name in (string[])["tiki.v1", "tiki.v2", "tiki.v2.1"])
        {
            var before = new SpecText(name, name + ".yaml", File.ReadAllText(Repository.PathOf("spec", name + ".yaml")));
            var readers = new HalfReaders(before, random);
            var root = JsonNode.Parse(CanonicalJson.Of(readers.Document.Root!))!;
            var places = Places(root).ToList();
            var taken = IsLong ? places : [.. places.OrderBy(_ => random.Next()).Take(Sample)];
            judged += Judge(readers, taken.Select(place => before with { Content = Without(root, place) }), faults);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(judged >= Sample);
    }

    /// <summary>How many changes were judged; what is judged wrong is added to the faults.</summary>
    private static int Judge(HalfReaders readers, IEnumerable<SpecText> revisions, List<string> faults)
    {
        if (readers.Surface is not { } surface)
        {
            return 0;
        }

        var judged = 0;
        foreach (var after in revisions)
        {
            var changes = Findings(readers.Document, surface, after)
                .Select(finding => (Finding: finding, Key: KeyOf(finding, surface)))
                .Where(static one => one.Key is not null)
                .ToList();
            judged += changes.Count;
            faults.AddRange(
                changes
                    .SelectMany(change => readers.Halves.Select(half => Fault(half, surface, change.Finding, change.Key!)))
                    .OfType<string>()
            );
        }

        return judged;
    }

    private static EquatableList<DriftFinding> Findings(SpecDocument before, ApiSurface surface, SpecText after)
    {
        var options = new DriftOptions { Today = new DateTime(2026, 11, 26) };
        var revision = SpecDocument.Parse(after);
        return SpecDrift.Compare(before, revision, options, surface, SpecReader.Read(revision, []).Surface).Findings;
    }

    private static string? Fault(HalfReader reader, ApiSurface surface, DriftFinding finding, string key)
    {
        var verdict = reader.Judge.Of(finding) ?? UsageFinding.Unused;
        var isRead = reader.Read.Contains(key);
        var isRight = isRead
            ? verdict.Concerns
            : !verdict.Concerns
                || (IsOfShape(finding) && verdict.Reason.Contains("a response is read whole", StringComparison.Ordinal))
                || TakesTypesOf(finding, surface, reader.Read);
        return isRight
            ? null
            : $"{key} is {(isRead ? "read" : "not read")}, and told as {verdict.Word} ({verdict.Reason}; "
                + $"{string.Join(", ", verdict.Locations)}): {finding.Text} [{string.Join(", ", finding.Declarations)}]";
    }

    /// <summary>With its last property a type goes, too, and with it what is read of that type.</summary>
    private static bool TakesTypesOf(DriftFinding finding, ApiSurface surface, IReadOnlySet<string> read)
    {
        var gone = finding.Declarations.Where(static change => change.After is null).Select(static change => change.Name).ToHashSet();
        return surface
            .Types.OfType<ObjectModel>()
            .Any(type =>
                type.Properties.Any(property =>
                    read.Contains($"{type.Name}.{property.Name}") && gone.Contains((property.Type.Item ?? property.Type).Name ?? "")
                )
            );
    }

    /// <summary>The C# name of the property of a component that a change of responses stands at, by its
    /// pointer alone; null for others.</summary>
    private static string? KeyOf(DriftFinding finding, ApiSurface surface)
    {
        var change = finding.Change;
        var steps = JsonPointer.Segments(change.Base.Pointer);
        var property = steps is ["components", "schemas", _, "properties", var name, ..] ? name : change.Name;
        var isOfResponse =
            finding.Wire >= WireLevel.Risky
            && finding
                .Verdicts.Where(static verdict => verdict.Level >= WireLevel.Risky)
                .SelectMany(static verdict => verdict.Uses)
                .All(static use => use.Subject == Subject.ResponseProperty && use.Where.StartsWith('2') && use.Modes == UseModes.None);
        return
            isOfResponse
            && steps is ["components", "schemas", var component, ..]
            && (steps.Count == 5 || (steps.Count == 3 && change.Kind == ChangeKind.PropertyRemoved))
            && surface
                .Types.OfType<ObjectModel>()
                .FirstOrDefault(type => type.Name == component)
                ?.Properties.FirstOrDefault(one => one.WireName == property)
                is { } model
            ? $"{component}.{model.Name}"
            : null;
    }

    private static bool IsOfShape(DriftFinding finding) =>
        finding.Change.Kind
            is ChangeKind.TypeChanged
                or ChangeKind.TypeGeneralized
                or ChangeKind.FormatChanged
                or ChangeKind.FormatGeneralized
                or ChangeKind.OneOfAdded
                or ChangeKind.AnyOfAdded
                or ChangeKind.WrappedInOneOf
                or ChangeKind.ChoiceAdded;

    private static SpecText? Text(string folder, string name) =>
        Directory.EnumerateFiles(folder, name + ".*").FirstOrDefault() is { } path
            ? new SpecText("shop", path, File.ReadAllText(path))
            : null;

    private static IEnumerable<(string Component, string Property)> Places(JsonNode root) =>
        root["components"]!["schemas"]!
            .AsObject()
            .Where(static schema => schema.Value?["properties"] is JsonObject)
            .SelectMany(static schema => ((JsonObject)schema.Value!["properties"]!).Select(property => (schema.Key, property.Key)));

    private static string Without(JsonNode document, (string Component, string Property) place)
    {
        var root = document.DeepClone();
        var schema = root["components"]!["schemas"]![place.Component]!.AsObject();
        schema["properties"]!.AsObject().Remove(place.Property);
        if (
            schema["required"] is JsonArray required
            && required.FirstOrDefault(one => one!.GetValue<string>() == place.Property) is { } name
        )
        {
            required.Remove(name);
        }

        return root.ToJsonString();
    }
}
