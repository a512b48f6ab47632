using System.Text.Json.Nodes;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Model.Declarations;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>
/// A client that makes every call and reads half of the properties: no change to a property that it does not read is
/// red, none to one that it reads is missed. Over the pairs at hand, and over documents of which one property goes or
/// takes other values. The test command takes a seeded sample; TIKISPEC_LONG=1 takes all of them.
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
        foreach (var (before, after) in IsLong ? pairs : [.. pairs.OrderBy(_ => random.Next()).Take(Sample * 2)])
        {
            judged += Judge(before!, after!, random, faults);
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
            var places = Places(before).ToList();
            foreach (var place in IsLong ? places : [.. places.OrderBy(_ => random.Next()).Take(Sample / 3)])
            {
                judged += Judge(before, Without(before, place), random, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(judged >= Sample / 2);
    }

    /// <summary>How many changes were judged; what is judged wrong is added to the faults.</summary>
    private static int Judge(SpecText before, SpecText after, Random random, List<string> faults)
    {
        if (SpecReader.Read(before, []).Surface is not { } surface)
        {
            return 0;
        }

        var report = SpecDrift.Compare(
            SpecDocument.Parse(before),
            SpecDocument.Parse(after),
            new DriftOptions { Today = new DateTime(2026, 11, 26) },
            surface,
            SpecReader.Read(after, []).Surface
        );
        var changes = report
            .Findings.Select(finding => (Finding: finding, Key: KeyOf(finding, surface)))
            .Where(static one => one.Key is not null)
            .ToList();
        if (changes.Count == 0)
        {
            return 0;
        }

        var read = Readable(surface).Where(_ => random.Next(2) == 0).ToHashSet(StringComparer.Ordinal);
        var usage = ShopCode.Usage(ShopCode.Project(surface, Reader(surface, read)));
        var judge = new UsageJudge(usage, surface, ComposedComponents.Of(DocumentView.Of(SpecDocument.Parse(before))));
        foreach (var (finding, key) in changes)
        {
            var verdict = judge.Of(finding) ?? UsageFinding.Unused;
            var isRight = read.Contains(key!)
                ? verdict.Concerns
                : !verdict.Concerns
                    || (IsOfShape(finding) && verdict.Reason.Contains("a response is read whole", StringComparison.Ordinal));
            if (!isRight)
            {
                faults.Add(
                    $"{before.Path}: {key} is {(read.Contains(key!) ? "read" : "not read")}, and told as {verdict.Word}: {finding.Text}"
                );
            }
        }

        return changes.Count;
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

    private static IEnumerable<string> Readable(ApiSurface surface) =>
        surface.Types.OfType<ObjectModel>().SelectMany(static type => type.Properties.Select(property => $"{type.Name}.{property.Name}"));

    /// <summary>Makes every call once, and reads what it is to read.</summary>
    private static string Reader(ApiSurface surface, HashSet<string> read)
    {
        var space = $"global::Shop.{surface.Segment}.";
        var reads = read.Order(StringComparer.Ordinal)
            .Select(key => key.Split('.'))
            .Select(parts =>
                $"    private static void Read{parts[0]}{parts[1]}({space}{parts[0]} value) {{ var read = "
                + $"value.{CSharpIdentifier.Of(parts[1])}; }}"
            );
        var calls = ApiDeclarations
            .Of(surface)
            .Groups.SelectMany(static group => group.Methods.Select(method => (Group: group, Method: method)))
            .Where(static one => one.Method.Purpose == MethodPurpose.Call)
            .Select(one => Call(one.Group, one.Method, space));
        return $"#nullable enable\ninternal static class Reader\n{{\n{string.Join("\n", reads.Concat(calls))}\n}}\n";
    }

    private static string Call(GroupDeclaration group, MethodDeclaration method, string space)
    {
        var parameters = method.Parameters.Where(static parameter => parameter.Default is null).ToList();
        var taken = string.Concat(parameters.Select(parameter => $", {Type(parameter.Type, space)} {parameter.Identifier}"));
        var given = string.Join(", ", parameters.Select(static parameter => parameter.Identifier));
        return $"    private static void Call{group.Name}{method.Name}({space}{group.Class} api{taken}) {{ var call = api.{method.Name}("
            + $"{given}); }}";
    }

    private static string Type(CSharpType type, string space) =>
        type.Text(one =>
            one.Namespace switch
            {
                null => space + CSharpIdentifier.Of(one.Name),
                "" => one.Name,
                var other => $"global::{other}.{one.Name}",
            }
        );

    private static SpecText? Text(string folder, string name) =>
        Directory.EnumerateFiles(folder, name + ".*").FirstOrDefault() is { } path
            ? new SpecText("shop", path, File.ReadAllText(path))
            : null;

    private static IEnumerable<(string Component, string Property)> Places(SpecText text) =>
        (JsonNode.Parse(Json(text))!["components"]!["schemas"] as JsonObject)!
            .Where(static schema => schema.Value?["properties"] is JsonObject)
            .SelectMany(static schema => ((JsonObject)schema.Value!["properties"]!).Select(property => (schema.Key, property.Key)));

    private static SpecText Without(SpecText text, (string Component, string Property) place)
    {
        var root = JsonNode.Parse(Json(text))!;
        var schema = root["components"]!["schemas"]![place.Component]!.AsObject();
        schema["properties"]!.AsObject().Remove(place.Property);
        if (
            schema["required"] is JsonArray required
            && required.FirstOrDefault(one => one!.GetValue<string>() == place.Property) is { } name
        )
        {
            required.Remove(name);
        }

        return text with
        {
            Content = root.ToJsonString(),
        };
    }

    private static string Json(SpecText text) => CanonicalJson.Of(SpecDocument.Parse(text).Root!);
}
