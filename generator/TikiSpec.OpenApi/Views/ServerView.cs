using TikiSpec.OpenApi.Addresses;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A server that has an address.</summary>
public sealed class ServerView : ObjectView
{
    private const int MostUrls = 64;

    private ServerView(DocumentView document, SpecCursor at, string? reference)
        : base(document, at, reference) { }

    /// <summary>As it is written, with its variables in braces.</summary>
    public string Template => Text("url")!;

    /// <summary>The variables replaced by their defaults; one without a default stays in its braces.</summary>
    public string Url
    {
        get
        {
            var url = Template;
            foreach (var variable in At.Mapping!["variables"] is SpecMapping ? Document.Resolve(At["variables"]).Properties() : [])
            {
                url = Document.Resolve(variable)["default"].Text is { } value ? url.Replace("{" + variable.Name + "}", value) : url;
            }

            return url;
        }
    }

    /// <summary>In document order; those of the template alone count.</summary>
    public IReadOnlyList<ServerVariableView> Variables =>
        [
            .. (At.Mapping!["variables"] is SpecMapping ? Document.Resolve(At["variables"]).Properties() : [])
                .Where(variable => Template.Contains("{" + variable.Name + "}"))
                .Select(variable => new ServerVariableView(variable.Name, Document.Resolve(variable))),
        ];

    /// <summary>
    /// The addresses that callers may choose: one for each value of a variable that lists its values. The default alone
    /// stands for a variable that
    /// lists none, and where there would be more than <see cref="MostUrls"/>.
    /// </summary>
    public IReadOnlyList<string> Urls
    {
        get
        {
            var urls = new List<string> { Template };
            foreach (var variable in At.Mapping!["variables"] is SpecMapping ? Document.Resolve(At["variables"]).Properties() : [])
            {
                var at = Document.Resolve(variable);
                var listed = at["enum"].Texts().Distinct().ToList();
                var values =
                    listed.Count > 0 && urls.Count * listed.Count <= MostUrls ? listed
                    : at["default"].Text is { } value ? [value]
                    : [];
                urls =
                    values.Count == 0
                        ? urls
                        : urls.SelectMany(url => values.Select(one => url.Replace("{" + variable.Name + "}", one))).Distinct().ToList();
            }

            return urls;
        }
    }

    /// <summary>The paths that callers may choose, as <see cref="ServerPath"/> has them. A variable that takes any
    /// value stands in its braces, too.</summary>
    public IReadOnlyList<string> Paths => [.. Urls.Append(WithoutSets).Select(ServerPath.Of).Distinct()];

    /// <summary>With the variables alone that take any value.</summary>
    private string WithoutSets =>
        Variables
            .Where(static variable => variable.Values.Count > 0)
            .Aggregate(Template, static (url, variable) => url.Replace("{" + variable.Name + "}", variable.Default ?? variable.Values[0]));

    internal static ServerView? Make(DocumentView document, SpecCursor at, string? reference) =>
        at["url"].Text is null ? null : new ServerView(document, at, reference);
}

/// <summary>What stands in braces in a server's address.</summary>
public sealed record ServerVariableView(string Name, SpecCursor At)
{
    public string? Default => At["default"].Text;

    /// <summary>Empty where any value will do.</summary>
    public IReadOnlyList<string> Values => [.. At["enum"].Texts().Distinct()];
}
