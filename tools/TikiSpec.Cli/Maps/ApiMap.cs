using System.Text;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Maps;

/// <summary>Every operation and how a caller writes it, for people and for assistants that write code for
/// them.</summary>
internal static class ApiMap
{
    /// <param name="specs">Those of one client.</param>
    /// <param name="clientNamespace">The namespace of the client's types.</param>
    public static string Write(IReadOnlyList<(ApiSurface Surface, DocumentView View)> specs, string clientNamespace)
    {
        var text = new StringBuilder("# Every call of ")
            .Append(string.Join(", ", specs.Select(static spec => spec.Surface.Name)))
            .Append("\n\nWritten by `tikispec map` from the documents; do not edit. Each sample begins with these lines, and `client`\n")
            .Append("stands for the client:\n\n```cs\nusing TikiSpec;\n");
        foreach (var (surface, _) in specs)
        {
            text.Append($"using {surface.Segment} = {clientNamespace}.{surface.Segment};\n");
        }

        text.Append("```\n");
        var surfaces = specs.Select(static spec => spec.Surface).ToList();
        foreach (var (surface, view) in specs)
        {
            WriteSpec(text, surface, view, surfaces);
        }

        return text.ToString();
    }

    private static void WriteSpec(StringBuilder text, ApiSurface surface, DocumentView view, List<ApiSurface> surfaces)
    {
        var calls = new CallCode(surface);
        text.Append($"\n## {surface.Segment}: {Line(surface.Title)}\n");
        foreach (var group in surface.Groups)
        {
            foreach (var operation in group.Operations)
            {
                var declared = view.Operations.First(one => one.Method == operation.HttpMethod && one.Path == operation.Path);
                WriteOperation(text, calls, group, operation, declared);
                WriteDeprecation(text, operation, surface, surfaces);
            }
        }
    }

    private static void WriteOperation(StringBuilder text, CallCode calls, GroupModel group, OperationModel operation, OperationView view)
    {
        var methods = OperationMethods.Of(operation).ToList();
        text.Append($"\n### {operation.Id}\n\n`{operation.HttpMethod} {operation.Path}`");
        text.Append(operation.Summary is { Length: > 0 } summary ? $": {Line(summary)}\n" : "\n");
        if (operation.Body is { IsRequired: true } && calls.RequiredOf(operation) is { Count: > 0 } required)
        {
            text.Append($"- body must have: {string.Join(", ", required.Select(static name => $"`{name}`"))}\n");
        }

        text.Append($"- gives: {(calls.ResultOf(methods[0]) is { } result ? $"`{result}`" : "nothing")}\n");
        foreach (var method in methods.Skip(1))
        {
            text.Append($"- also: `{calls.CallOf(group, method)}`\n");
        }

        text.Append(
            calls.Of(group, operation, view) is { } code
                ? $"\n```cs\n{code}\n```\n"
                : $"- call: `{calls.CallOf(group, methods[0])}`, with what no text can show\n"
        );
    }

    private static void WriteDeprecation(StringBuilder text, OperationModel operation, ApiSurface surface, List<ApiSurface> surfaces)
    {
        if (operation.Deprecation is not { } deprecation)
        {
            return;
        }

        text.Append("\nDeprecated").Append(deprecation.Since is { } since ? $" since {since}" : "");
        text.Append(deprecation.Sunset is { } sunset ? $", goes on {sunset}" : "");
        var successor = (
            from other in surfaces
            where other.Name == (deprecation.SuccessorSpec ?? surface.Name)
            from @group in other.Groups
            from one in @group.Operations
            where one.Id == deprecation.Successor
            select new CallCode(other).CallOf(@group, OperationMethods.Of(one).First())
        ).FirstOrDefault();
        text.Append(successor is null ? ".\n" : $". Call `{successor}`.\n");
    }

    // A heading and an item of a list are one line, whatever the document says.
    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
