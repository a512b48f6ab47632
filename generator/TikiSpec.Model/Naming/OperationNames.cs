using System.Globalization;
using System.Text;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Naming;

/// <summary>Finds the group and the method of an operation.</summary>
internal static class OperationNames
{
    /// <summary>The group of operations that have neither tag nor a literal word in their path.</summary>
    private const string RootGroup = "Root";

    private static readonly char[] PathEnds = ['/', '.', ':'];

    private static readonly char[] WordEnds = ['-', ' ', '_'];

    public static OperationName Of(OperationView operation, NameRule rule, ProblemList problems)
    {
        var id = operation.Id ?? FromPath(PathKey.WithoutQueryNames(operation.Path), VerbOf(operation));
        var methodName = DotnetNames.Read(operation, problems) ?? VendorNames.OfMethod(operation);
        var underscore = IndexOfUnderscore(id);
        var group =
            VendorNames.OfGroup(operation) is { } given ? given
            : underscore > 0 ? id.Substring(0, underscore)
            : PascalName.Of(operation.Tags.FirstOrDefault(static tag => tag.Length > 0) ?? FirstWord(operation.Path) ?? RootGroup);
        var said = methodName ?? (underscore > 0 ? id.Substring(underscore + 1) : null);
        var spelled = said is null && rule != NameRule.Full ? SpelledPath.NameOf(operation, id) : null;
        var withGroup = said ?? spelled?.Method ?? PascalName.Of(rule == NameRule.Full ? id : WithoutGroup(id, group));
        var method =
            said is not null || rule == NameRule.Full
                ? withGroup
                : GroupWords.DropBehindVerb(withGroup, group, isOne: spelled?.IsOne == true);
        return new OperationName(id, group, method, PrefixOf(group, method), withGroup);
    }

    /// <summary>The same operation with the words of its group, where it was called without them.</summary>
    public static OperationName WithGroup(OperationName name)
    {
        // Of what is called by its whole id, or as somebody has said, nothing was taken.
        if (name.Method == name.WithGroup)
        {
            return name;
        }

        var plain = GroupWords.DropArticle(name.WithGroup);
        var method = plain == name.Method ? name.WithGroup : plain;
        return name with { Method = method, TypePrefix = PrefixOf(name.Group, method) };
    }

    /// <summary>The name that an operation has by its method and path alone.</summary>
    public static OperationName OfPath(OperationView operation, string group, int? number = null)
    {
        var id = FromPath(PathKey.WithoutQueryNames(operation.Path), VerbOf(operation)) + number?.ToString(CultureInfo.InvariantCulture);
        return new OperationName(id, group, id, PrefixOf(group, id), id);
    }

    /// <summary><c>/pets/{id}/photos</c> gives <c>PetsByIdPhotos</c>.</summary>
    public static string OfPath(string path) => FromPath(path, "");

    /// <summary><c>/pets/{id}/photos</c> gives <c>PetsPhotos</c>.</summary>
    public static string WordsOf(string path) =>
        string.Concat(path.Split('/').Where(static segment => segment.Length > 0 && segment.IndexOf('{') < 0).Select(PascalName.Of));

    /// <summary><c>ProductList</c>; just the method where it names the thing itself (<c>ListPets</c> of
    /// <c>Pets</c>).</summary>
    public static string PrefixOf(string group, string method)
    {
        var thing = EnglishSingular.Of(group);
        return method.IndexOf(thing, StringComparison.OrdinalIgnoreCase) >= 0 ? method : thing + method;
    }

    /// <summary><c>UpdateSkus</c> gives <c>UpdateManySkus</c>.</summary>
    public static string ManyOf(string method)
    {
        var end = 1;
        while (end < method.Length && !char.IsUpper(method[end]))
        {
            end++;
        }

        return method.Substring(0, end) + "Many" + method.Substring(end);
    }

    /// <summary>The place of the underscore in <c>Products_List</c>: both sides begin with a capital and have letters
    /// and digits alone. Else -1.</summary>
    private static int IndexOfUnderscore(string id)
    {
        var underscore = id.IndexOf('_');
        if (underscore < 1 || underscore == id.Length - 1 || !IsCapital(id[0]) || !IsCapital(id[underscore + 1]))
        {
            return -1;
        }

        for (var i = 0; i < id.Length; i++)
        {
            if (i != underscore && !IsLetterOrDigit(id[i]))
            {
                return -1;
            }
        }

        return underscore;
    }

    /// <summary><c>actions/get-key</c> in the group Actions is <c>get-key</c>, <c>compute.instances.list</c> in
    /// Instances is <c>list</c>: who calls it has said the group. It depends on the id and the group alone.</summary>
    private static string WithoutGroup(string id, string group)
    {
        // pull-request-stacks/create says of what it is in front of the slash: pull is no more than a part of that.
        var ends = id.IndexOfAny(PathEnds) < 0 ? WordEnds : PathEnds;
        var after = AfterGroup(id, ends, group, mayStandWithin: ends == PathEnds);
        return after is not null && char.IsLetter(after[0]) ? after : id;
    }

    // get-actions-key in Actions says something else than the key.
    private static string? AfterGroup(string id, char[] ends, string group, bool mayStandWithin)
    {
        for (int start = 0, end; (end = id.IndexOfAny(ends, start)) >= 0; start = end + 1)
        {
            if (end < id.Length - 1 && IsSameThing(PascalName.Of(id.Substring(start, end - start)), group))
            {
                return id.Substring(end + 1);
            }

            if (!mayStandWithin)
            {
                break;
            }
        }

        return null;
    }

    private static bool IsSameThing(string word, string group) =>
        string.Equals(word, group, StringComparison.OrdinalIgnoreCase)
        || string.Equals(EnglishSingular.Of(word), EnglishSingular.Of(group), StringComparison.OrdinalIgnoreCase);

    /// <summary>The method; of a GET that gives a list, <c>list</c>.</summary>
    private static string VerbOf(OperationView operation) => operation.Method == "GET" && GivesList(operation) ? "list" : operation.Method;

    private static bool GivesList(OperationView operation) =>
        operation.Responses.FirstOrDefault(static response => response.IsSuccess)?.Content is { Count: > 0 } content
        && content[0].Schema is { } schema
        && (schema.Target ?? schema) is var target
        && (target.Types.Contains("array") || target.Items is not null);

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLetterOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static string? FirstWord(string path) => Array.Find(path.Split('/'), segment => segment.Length > 0 && segment.IndexOf('{') < 0);

    /// <summary><c>GET /pets/{id}/photos</c> gives <c>GetPetsByIdPhotos</c>.</summary>
    private static string FromPath(string path, string httpMethod)
    {
        var name = new StringBuilder(httpMethod.Length == 0 ? "" : PascalName.Of(httpMethod));
        foreach (var segment in path.Split('/'))
        {
            if (segment.Length > 0)
            {
                name.Append(segment[0] == '{' ? "By" : "").Append(PascalName.Of(segment));
            }
        }

        return name.ToString();
    }
}

/// <summary>The names of an operation.</summary>
/// <param name="Id">The operationId, or what is made in its place.</param>
/// <param name="TypePrefix">What the names of types that only this operation has begin with:
/// <c>ProductList</c>.</param>
/// <param name="WithGroup">The method with the words of its group behind the verb.</param>
internal sealed record OperationName(string Id, string Group, string Method, string TypePrefix, string WithGroup);
