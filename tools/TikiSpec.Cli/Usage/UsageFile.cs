using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Usage;

/// <summary>What code uses, as a file that is committed: <c>tiki.usage.txt</c>.</summary>
/// <remarks>
/// A line a thing, in one order, each with the first file and member that uses it and no line numbers: it changes when
/// the use does, and not when code moves.
/// </remarks>
internal static class UsageFile
{
    private const string Head = "usage 1";
    private const string Client = "client ";
    private const string Why = " (";

    public static string Write(IEnumerable<ClientUsage> clients)
    {
        var text = new System.Text.StringBuilder();
        text.Append(
            "# What this code uses of its generated clients: 'tikispec usage' writes it, and 'tikispec usage --verify' checks it.\n"
        );
        text.Append("# 'tikispec diff --used-by' reads it.\n");
        text.Append(Head).Append('\n');
        foreach (var client in clients.OrderBy(static client => client.Client, StringComparer.Ordinal))
        {
            text.Append('\n').Append(Client).Append(client.Client).Append('\n');
            foreach (var (kind, key, locations) in client.Things.Where(thing => IsNews(client, thing.Kind, thing.Key)))
            {
                text.Append($"{kind.ToString().ToLowerInvariant()} {key}: {LocationOf(locations)}\n");
            }
        }

        return text.ToString();
    }

    /// <param name="path">The file.</param>
    public static IReadOnlyList<ClientUsage> Read(string path)
    {
        var lines = TextFile.Read(path).ReplaceLineEndings("\n").Split('\n');
        var clients = new List<ClientUsage>();
        var isHeaded = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!isHeaded)
            {
                isHeaded = line == Head ? true : throw Unreadable(path, index, $"the first line must be '{Head}'");
            }
            else if (line.StartsWith(Client, StringComparison.Ordinal))
            {
                clients.Add(new ClientUsage(line[Client.Length..]));
            }
            else
            {
                Add(clients.LastOrDefault() ?? throw Unreadable(path, index, "a line 'client NAME' must come first"), line, path, index);
            }
        }

        return clients.Count > 0 ? clients : throw Unreadable(path, lines.Length - 1, "it names no client");
    }

    private static void Add(ClientUsage client, string line, string path, int index)
    {
        var (blank, colon) = (line.IndexOf(' ', StringComparison.Ordinal), line.IndexOf(": ", StringComparison.Ordinal));
        if (blank < 0 || colon < blank || !Enum.TryParse<UsageKind>(line[..blank], ignoreCase: true, out var kind) || char.IsDigit(line[0]))
        {
            throw Unreadable(path, index, "a line is 'read Product.Price: src/Sync.cs, Sync.RunAsync'");
        }

        var location = line[(colon + 2)..];
        var why = location.EndsWith(')') ? location.IndexOf(Why, StringComparison.Ordinal) : -1;
        var reason = why < 0 ? "" : location[(why + Why.Length)..^1];
        var (file, member) = Split(why < 0 ? location : location[..why]);
        client.Add(kind, line[(blank + 1)..colon], new CodeLocation(file, member, Why: reason));
    }

    private static (string File, string Member) Split(string location)
    {
        var comma = location.LastIndexOf(", ", StringComparison.Ordinal);
        return comma < 0 ? (location, "") : (location[..comma], location[(comma + 2)..]);
    }

    /// <summary>What is named where it is also read, sent or called says nothing more.</summary>
    private static bool IsNews(ClientUsage client, UsageKind kind, string key) =>
        kind != UsageKind.Name
        || !((UsageKind[])[UsageKind.Call, UsageKind.Send, UsageKind.Read, UsageKind.Make, UsageKind.Copy]).Any(other =>
            client.Has(other, key)
        );

    /// <summary>The first by name: where it stands in a file does not matter.</summary>
    private static string LocationOf(IEnumerable<CodeLocation> locations)
    {
        var first = locations
            .OrderBy(static one => one.File, StringComparer.Ordinal)
            .ThenBy(static one => one.Member, StringComparer.Ordinal)
            .ThenBy(static one => one.Why, StringComparer.Ordinal)
            .First();
        var member = first.Member.Length == 0 ? "" : ", " + first.Member;
        return first.File + member + (first.Why.Length == 0 ? "" : $"{Why}{first.Why})");
    }

    private static InputException Unreadable(string path, int index, string what) =>
        new(FormattableString.Invariant($"'{path}' is no list of what is used, line {index + 1}: {what}. Make it with 'tikispec usage'."));
}
