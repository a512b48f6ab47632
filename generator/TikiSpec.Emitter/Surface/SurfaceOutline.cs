using System.Globalization;
using System.Text.RegularExpressions;

namespace TikiSpec.Emitter.Surface;

/// <summary>What a surface text says of names: enough to tell what became of each in a later one.</summary>
/// <remarks>The text is the one description that a project keeps of what it was built with; whatever is compared is
/// read from two such texts, so that neither side can know more than the other.</remarks>
internal sealed class SurfaceOutline
{
    private static readonly Regex Operation = new(@"^op (?<group>[^.]+)\.(?<name>[^(]+)\((?<parameters>.*)\): (?<result>.+)$");
    private static readonly Regex Verb = new(@"^wire (?<owner>\S+) (?<verb>[A-Z]+) (?<path>/.*|"".*)$");
    private static readonly Regex Parameter = new(
        @"^wire (?<owner>\S+) (?<place>(\?|\{|header |cookie ).*?) = (?<wire>.*) -> (?<name>\S+)$"
    );
    private static readonly Regex Header = new(
        @"^wire (?<owner>\S+) (?<key>response header .*?) = (?<wire>.*) -> (?<type>[^.\s]+)\.(?<name>\S+)$"
    );
    private static readonly Regex Case = new(
        @"^case (?<owner>[^.]+)\.(?<name>[^:]+): (?<type>.*?) <- (?<wire>.*?)(?<test> (where|with) .*)?$"
    );
    private static readonly Regex Place = new(@"^wire (?<owner>\S+) (?<place>body \S+|[1-5][0-9X]{2}|default) (?<wire>.+)$");
    private static readonly Regex Type = new(@"^type (?<name>[^:\s]+): (?<kind>\S+)");
    private static readonly Regex Property = new(
        @"^property (?<owner>[^.]+)\.(?<name>[^:]+): (?<required>required )?(?<type>.*?) <- (?<key>""(\\.|[^""\\])*"") (?<wire>.*)$"
    );
    private static readonly Regex Value = new(@"^enum (?<owner>[^.]+)\.(?<name>\S+) = (?<key>.+)$");

    private readonly List<OutlineOperation> _operations = [];
    private readonly Dictionary<string, OutlineType> _types = new(StringComparer.Ordinal);
    private readonly List<string> _aliases = [];
    private Dictionary<string, OutlineType>? _ofOperations;

    /// <summary>The first number of the document's version, or null.</summary>
    public int? Major { get; private set; }

    public IReadOnlyList<OutlineOperation> Operations => _operations;

    public IReadOnlyDictionary<string, OutlineType> Types => _types;

    /// <summary>The types, and the records that operations have of their own.</summary>
    public IEnumerable<OutlineType> All => _types.Values.Concat(OfOperations.Values);

    private Dictionary<string, OutlineType> OfOperations =>
        _ofOperations ??= _operations
            .SelectMany(static operation => operation.Records)
            .GroupBy(static record => record.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    /// <summary>The lines of names that were kept already.</summary>
    public IReadOnlyList<string> Aliases => _aliases;

    public static SurfaceOutline Read(IEnumerable<string> lines)
    {
        var outline = new SurfaceOutline();
        var methods = new List<OutlineMethod>();
        foreach (var line in lines)
        {
            outline.Add(line, methods);
        }

        return outline;
    }

    /// <summary>The first number of a version: 2 of <c>v2.1</c>; null where there is none.</summary>
    public static int? MajorOf(string version)
    {
        var digits = new string([
            .. version.SkipWhile(static letter => letter is < '0' or > '9').TakeWhile(static letter => letter is >= '0' and <= '9'),
        ]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    /// <summary>A type or a record of an operation, or null.</summary>
    public OutlineType? Find(string name) =>
        _types.TryGetValue(name, out var type) || OfOperations.TryGetValue(name, out type) ? type : null;

    public bool HasGroup(string name) => _operations.Exists(operation => operation.Group == name);

    private void Add(string line, List<OutlineMethod> methods)
    {
        var kind = line.Substring(0, Math.Max(0, line.IndexOf(' ')));
        switch (kind)
        {
            case "surface":
                Major = MajorOf(line.Split(' ').Skip(3).FirstOrDefault() ?? "");
                break;
            case "op" when Operation.Match(line) is { Success: true } found:
                methods.Add(OutlineMethod.Of(Text(found, "group"), Text(found, "name"), Text(found, "parameters"), Text(found, "result")));
                break;
            case "wire":
                AddWire(line, methods);
                break;
            case "type" when Type.Match(line) is { Success: true } found:
                _types[Text(found, "name")] = new OutlineType(Text(found, "name"), OutlineType.KindOf(Text(found, "kind")));
                break;
            case "property" when Property.Match(line) is { Success: true } found:
                TypeOf(found)?.Properties.Add(new(Text(found, "name"), Text(found, "type"), Text(found, "key"), Text(found, "wire")));
                break;
            case "enum" when Value.Match(line) is { Success: true } found:
                TypeOf(found)?.Values.Add(new(Text(found, "name"), "", Text(found, "key"), ""));
                break;
            case "case" when Case.Match(line) is { Success: true } found:
                TypeOf(found)?.Cases.Add(new(Text(found, "name"), Text(found, "type"), KeyOf(found), Text(found, "wire")));
                break;
            case "alias":
                _aliases.Add(line);
                break;
        }
    }

    private void AddWire(string line, List<OutlineMethod> methods)
    {
        // The methods of an operation stand in front of what it sends.
        if (Verb.Match(line) is { Success: true } verb)
        {
            // What the server sends has no method.
            if (methods.Count > 0)
            {
                _operations.Add(new OutlineOperation(Text(verb, "owner"), Text(verb, "verb"), Text(verb, "path"), [.. methods]));
            }

            methods.Clear();
            return;
        }

        var operation = _operations.LastOrDefault();
        if (operation is null || !line.StartsWith($"wire {operation.Owner} ", StringComparison.Ordinal))
        {
            return;
        }

        if (Parameter.Match(line) is { Success: true } found)
        {
            operation.Parameters.Add(new(Text(found, "name"), "", Text(found, "place"), Text(found, "wire")));
        }
        else if (Header.Match(line) is { Success: true } header)
        {
            operation.HeadersName = Text(header, "type");
            operation.Headers.Add(new(Text(header, "name"), "", Text(header, "key"), Text(header, "wire")));
        }
        else if (Place.Match(line) is { Success: true } place)
        {
            operation.Contents.Add(new("", "", Text(place, "place"), Text(place, "wire")));
        }
        else if (line.Split(' ') is { Length: 4 } words && words[2] == "id")
        {
            operation.Id = words[3];
        }
    }

    /// <summary>What tells a case from the others stays when its type is renamed, which names it.</summary>
    private static string KeyOf(Match found) => Text(found, "test") is { Length: > 0 } test ? test : Text(found, "name");

    private OutlineType? TypeOf(Match found) => _types.TryGetValue(Text(found, "owner"), out var type) ? type : null;

    private static string Text(Match found, string part) => found.Groups[part].Value;
}
