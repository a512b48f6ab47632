using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests.Surface;

/// <summary>In what order a document names things says nothing, and what else it holds says nothing of a thing: no
/// name, no type and nothing that travels depends on it.</summary>
public sealed class ShuffleTests
{
    private const int Seed = 1;

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static TheoryData<string> Documents => [.. DocumentsAtHand.Everything];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_order_of_members_changes_nothing_that_a_client_has(string path)
    {
        if (Read(path) is not ({ } document, { } before))
        {
            return;
        }

        var shuffled = new Shuffle(new Random(Seed)).Of(document.Root!);
        var after = Whole(document.WithRoot(shuffled))!;

        Assert.Equal(Lines(before), Lines(after));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_comes_or_goes_changes_no_name_of_what_stays(string path)
    {
        if (Read(path) is not ({ } document, { } before))
        {
            return;
        }

        var whole = Places(before).ToHashSet(StringComparer.Ordinal);
        var without = WithoutSome((SpecMapping)document.Root!, new Random(Seed));
        var after = Whole(document.WithRoot(without))!;

        Assert.Equal([], Places(after).Where(place => !whole.Contains(place) && !IsShorterNow(place, whole)));
    }

    private static (SpecDocument? Document, ApiSurface? Surface) Read(string path)
    {
        var document = SpecDocument.Parse(new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)));
        return document.Root is SpecMapping ? (document, Whole(document)) : (null, null);
    }

    /// <summary>With the types that nothing reaches, as the last operation that reaches one may go.</summary>
    private static ApiSurface? Whole(SpecDocument document) =>
        SpecReader.Read(DocumentView.Of(document), ProjectRules.Default with { Types = TypeRule.All }).Surface;

    /// <summary>An operation that had its long name while there was another of the short one.</summary>
    private static bool IsShorterNow(string place, HashSet<string> whole)
    {
        var words = place.Split(' ');
        var others = whole.Where(other => other.StartsWith($"wire {words[1]}", StringComparison.Ordinal)).ToList();
        return words[0] == "wire"
            && others.Count > 1
            && others.Exists(other => other.EndsWith($" {words[2]} {words[3]}", StringComparison.Ordinal));
    }

    /// <summary>The properties of a body stand in the order of the document, as those of a record do.</summary>
    private static IEnumerable<string> Lines(ApiSurface surface) => SurfaceText.Write(surface).Split('\n').Order(StringComparer.Ordinal);

    /// <summary>What is called how. The types of properties are left out: whether a null may be, and who sends one,
    /// depends on all uses. So does whether an enum has In and NotIn for sets of its values.</summary>
    private static IEnumerable<string> Places(ApiSurface surface) =>
        SurfaceText
            .Write(surface)
            .Split('\n')
            .Where(static line =>
                (line.StartsWith("enum ", StringComparison.Ordinal) && !line.Contains("In = ", StringComparison.Ordinal))
                || line.StartsWith("property ", StringComparison.Ordinal)
                || (
                    line.StartsWith("wire ", StringComparison.Ordinal)
                    && Array.Exists(Methods, line.ToLowerInvariant().Split(' ')[2].Equals)
                )
            )
            .Select(static line =>
                line.StartsWith("property ", StringComparison.Ordinal) && line.IndexOf(" <- ", StringComparison.Ordinal) is > 0 and var wire
                    ? line[..line.IndexOf(':', StringComparison.Ordinal)] + line[wire..].Split(' ')[2]
                    : line
            );

    /// <summary>The document without every third path.</summary>
    private static SpecMapping WithoutSome(SpecMapping root, Random random) =>
        With(
            root,
            root.Properties.Select(property =>
                property.Name == "paths" && property.Value is SpecMapping paths
                    ? property with
                    {
                        Value = With(paths, paths.Properties.Where(_ => random.Next(3) > 0)),
                    }
                    : property
            )
        );

    private static SpecMapping With(SpecMapping mapping, IEnumerable<SpecProperty> properties) =>
        new(mapping.Source, mapping.Start, mapping.End, [.. properties]);

    /// <summary>Media types alone stand in an order that means something: which of them is preferred.</summary>
    private sealed class Shuffle(Random random)
    {
        // What an alias repeats stays one.
        private readonly Dictionary<SpecNode, SpecNode> _known = new(ReferenceEqualityComparer.Instance);

        public SpecNode Of(SpecNode node, bool isContent = false)
        {
            if (_known.TryGetValue(node, out var known))
            {
                return known;
            }

            var shuffled = node switch
            {
                SpecSequence list => new SpecSequence(list.Source, list.Start, list.End, [.. list.Items.Select(item => Of(item))]),
                SpecMapping mapping => With(mapping, InOtherOrder(mapping, isContent)),
                _ => node,
            };
            _known.Add(node, shuffled);
            return shuffled;
        }

        private SpecProperty[] InOtherOrder(SpecMapping mapping, bool isContent)
        {
            SpecProperty[] properties =
            [
                .. mapping.Properties.Select(property => property with { Value = Of(property.Value, property.Name == "content") }),
            ];
            if (!isContent)
            {
                random.Shuffle(properties);
            }

            return properties;
        }
    }
}
