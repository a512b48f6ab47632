using System.ComponentModel;
using System.Globalization;
using System.Net;
using TikiSpec.Transport.Definition;

namespace TikiSpec.Runtime;

/// <summary>What a spec says about an operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="id">Its id: <c>Products_List</c>.</param>
    /// <param name="method">Its HTTP method in capitals.</param>
    /// <param name="path">Its path below the server's, with braces: <c>/products/{productId}</c>.</param>
    public ApiOperation(string id, string method, string path)
    {
        Id = id;
        Method = new HttpMethod(method);
        Path = path;
        IsRepeatable = method is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE";
    }

    /// <summary>Describes an operation of a document: what most operations say takes a line of a generated
    /// client.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="method">Its HTTP method in capitals.</param>
    /// <param name="path">Its path below the server's, with braces.</param>
    /// <param name="statuses">The statuses that the spec declares, with blanks between them: <c>200 4XX
    /// default</c>.</param>
    /// <param name="security">The alternatives of what authorises a call, with bars between them; the schemes of one
    /// with blanks: <c>key secret|token</c>. Nothing before, behind or between bars is an alternative without schemes;
    /// null is none.</param>
    public ApiOperation(string id, string method, string path, string statuses, string? security = null)
        : this(id, method, path)
    {
        Statuses = Words(statuses);
        Security = security is null ? [] : [.. security.Split('|').Select(Words)];
    }

    /// <summary>The operation's id.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the server's, with braces.</summary>
    public string Path { get; }

    /// <summary>The alternatives of what authorises a call, each a list of schemes that go together; an empty one means
    /// anonymous.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Security { get; init; } = [];

    /// <summary>The statuses that the spec declares: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The header Accept; null for JSON before everything else.</summary>
    public string? Accept { get; init; }

    /// <summary>The servers that it has in place of the spec's; empty where these hold.</summary>
    public IReadOnlyList<ApiServer> Servers { get; init; } = [];

    /// <summary>Where the documentation describes it, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>By status: the address of who can help when that response comes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Help { get; init; } = [];

    /// <summary>The bodies of errors that the spec describes.</summary>
    public IReadOnlyList<ApiErrorBody> Errors { get; init; } = [];

    /// <summary>What the spec says of its end; null where it does not deprecate the operation.</summary>
    public ApiOperationDeprecation? Deprecation { get; init; }

    /// <summary>A second call does no more than the first. By default it follows from the method.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The spec has it. What it does not have is called by a path that may hold what was asked for.</summary>
    internal bool IsDeclared { get; init; } = true;

    /// <summary>What of it has been told in this process.</summary>
    internal ToldNews Told { get; } = new();

    /// <summary>What stands between blanks.</summary>
    internal static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A redirect, where nothing else is declared as a success, is one: what it gives is the
    /// address.</summary>
    internal bool IsSuccess(HttpStatusCode status) =>
        (int)status is >= 200 and < 300
        || (
            StatusRange.IsRedirect(status)
            && Statuses.Any(StatusRange.IsRedirect)
            && !Statuses.Any(static declared => declared.StartsWith('2'))
        );

    /// <summary>How the body of an error with this status is read; null where the spec says nothing of it.</summary>
    internal ApiErrorBody? ErrorOf(HttpStatusCode status) =>
        Errors.FirstOrDefault(error => error.Statuses.Any(declared => StatusRange.IsOne(declared, status)))
        ?? Errors.FirstOrDefault(error => error.Statuses.Any(declared => StatusRange.IsIn(declared, status)))
        ?? Errors.FirstOrDefault(static error => error.Statuses.Contains("default"));

    /// <summary>Who can help when a response of this status comes; else where the operation is documented, or
    /// null.</summary>
    internal string? HelpFor(HttpStatusCode status)
    {
        var text = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Help.FirstOrDefault(help => help.Key == text).Value ?? Documentation;
    }
}
