using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A server that has an address.</summary>
public sealed class ServerView : ObjectView
{
    private ServerView(DocumentView document, SpecCursor at, string? reference)
        : base(document, at, reference)
    {
    }

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

    internal static ServerView? Make(DocumentView document, SpecCursor at, string? reference) =>
        at["url"].Text is null ? null : new ServerView(document, at, reference);
}
