namespace TikiSpec.Model.Naming;

/// <summary>What of a method's name only repeats the group that it is called on:
/// <c>Payments.PostPayments</c>.</summary>
/// <remarks>What a name becomes depends on it and the group alone, so that it stays when other operations come and
/// go.</remarks>
internal static class GroupWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "accept",
        "activate",
        "add",
        "approve",
        "archive",
        "assign",
        "attach",
        "authorize",
        "batch",
        "block",
        "browse",
        "cancel",
        "change",
        "check",
        "clear",
        "clone",
        "close",
        "complete",
        "confirm",
        "connect",
        "copy",
        "count",
        "create",
        "deactivate",
        "decline",
        "delete",
        "deploy",
        "describe",
        "destroy",
        "detach",
        "disable",
        "disconnect",
        "download",
        "duplicate",
        "edit",
        "enable",
        "evaluate",
        "execute",
        "export",
        "fetch",
        "filter",
        "find",
        "finish",
        "follow",
        "generate",
        "get",
        "grant",
        "head",
        "hide",
        "import",
        "index",
        "insert",
        "invite",
        "invoke",
        "issue",
        "link",
        "list",
        "load",
        "lock",
        "lookup",
        "make",
        "mark",
        "merge",
        "modify",
        "move",
        "open",
        "options",
        "patch",
        "pause",
        "pin",
        "post",
        "preview",
        "process",
        "provision",
        "publish",
        "purge",
        "put",
        "query",
        "read",
        "reject",
        "remove",
        "rename",
        "renew",
        "replace",
        "request",
        "reset",
        "resolve",
        "restart",
        "restore",
        "resume",
        "retrieve",
        "revoke",
        "rotate",
        "run",
        "save",
        "search",
        "send",
        "set",
        "show",
        "sign",
        "start",
        "stop",
        "submit",
        "subscribe",
        "sync",
        "test",
        "transfer",
        "trigger",
        "unassign",
        "unblock",
        "unfollow",
        "unlink",
        "unlock",
        "unpin",
        "unpublish",
        "unsubscribe",
        "update",
        "upload",
        "upsert",
        "validate",
        "verify",
        "view",
        "void",
        "watch",
    };

    /// <summary>Of these the number of what follows tells one from all: <c>GetPet</c> and <c>GetPets</c>.</summary>
    private static readonly HashSet<string> OneOrAll = new(StringComparer.OrdinalIgnoreCase)
    {
        "browse",
        "describe",
        "download",
        "fetch",
        "find",
        "get",
        "load",
        "lookup",
        "query",
        "read",
        "retrieve",
        "show",
        "view",
    };

    /// <summary>Of these, what follows the group's words is asked for itself: <c>GetAlbumsTracks</c>. Of others it says
    /// for whom or how: who removes an album of a user removes no user.</summary>
    private static readonly HashSet<string> OfWhatFollows = new(StringComparer.OrdinalIgnoreCase)
    {
        "delete",
        "fetch",
        "get",
        "head",
        "list",
        "patch",
        "post",
        "put",
        "read",
        "retrieve",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "to",
        "via",
        "with",
        "without",
    };

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the" };

    /// <summary><c>PostPayments</c> in Payments gives <c>Post</c>, <c>GetPaymentLinksLinkId</c> in PaymentLinks gives
    /// <c>GetLinkId</c>, <c>CreateSafelist</c> in AccountsV1Safelist gives <c>Create</c>, <c>GetAnAlbum</c> in Albums
    /// gives <c>Get</c>, and <c>GetTheUsersQueue</c> anywhere <c>GetUsersQueue</c>. A name that begins with no verb
    /// stays.</summary>
    /// <param name="isOne">It is known to be of one thing, whatever the words of it are.</param>
    public static string DropBehindVerb(string method, string group, bool isOne = false)
    {
        var words = PascalWords.Of(method);
        if (words.Count < 2 || !Verbs.Contains(words[0]))
        {
            return method;
        }

        var hasArticle = words.Count > 2 && Articles.Contains(words[1]);
        var start = hasArticle ? 2 : 1;
        var length = Repeated(words, start, PascalWords.Of(group), mayDifferInNumber: isOne || hasArticle || !OneOrAll.Contains(words[0]));
        var rest = string.Concat(words.Skip(start + length));
        return length > 0 && (rest.Length == 0 || (char.IsLetter(rest[0]) && MayStandAlone(words[0], words[start + length])))
            ? words[0] + rest
            : DropArticle(method);
    }

    /// <summary><c>GetACategory</c> gives <c>GetCategory</c>.</summary>
    public static string DropArticle(string method)
    {
        var words = PascalWords.Of(method);
        return words.Count > 2 && Verbs.Contains(words[0]) && Articles.Contains(words[1]) && char.IsLetter(words[2][0])
            ? words[0] + string.Concat(words.Skip(2))
            : method;
    }

    private static bool MayStandAlone(string verb, string next) => OfWhatFollows.Contains(verb) || Prepositions.Contains(next);

    /// <summary>How many words are those that the group ends in: as many as there are.</summary>
    private static int Repeated(IReadOnlyList<string> words, int start, IReadOnlyList<string> group, bool mayDifferInNumber)
    {
        for (var length = Math.Min(group.Count, words.Count - start); length > 0; length--)
        {
            var said = string.Concat(words.Skip(start).Take(length));
            var known = string.Concat(group.Skip(group.Count - length));
            if (
                string.Equals(said, known, StringComparison.OrdinalIgnoreCase)
                || (
                    mayDifferInNumber
                    && string.Equals(EnglishSingular.Of(said), EnglishSingular.Of(known), StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return length;
            }
        }

        return 0;
    }
}
