using System.Globalization;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;
using static TikiSpec.Evidence.Documents.OriginText;

namespace TikiSpec.Evidence.Documents;

/// <summary>What a page documents as an OpenAPI document, so that two versions of a page are compared as two documents
/// are; each of its lines knows that of the page.</summary>
/// <remarks>It has what a page promises: names, types, what is required, values, statuses, deprecation. It has no prose
/// and no example; the type of a number that a sample alone shows is <c>number</c>, whatever the number.</remarks>
public static class PageDocument
{
    /// <summary>Both versions: an operation that is in both is known by the same id, by its address or, where that
    /// changed, by the title of its section.</summary>
    public static (SpecDocument Base, SpecDocument Revision) Of(
        PageText basePage,
        PageFacts @base,
        PageText revisionPage,
        PageFacts revision
    )
    {
        var names = PageOperationNames.Of(@base, revision);
        return (Write(basePage, @base, names), Write(revisionPage, revision, names));
    }

    private static SpecDocument Write(PageText page, PageFacts facts, IReadOnlyDictionary<PageOperation, string> names)
    {
        var text = new OriginText();
        text.Add(0, 1, "openapi: 3.0.4");
        text.Add(0, 1, "info: {title: page, version: page}");
        text.Add(0, 1, facts.Operations.Count == 0 ? "paths: {}" : "paths:");
        foreach (var path in facts.Operations.GroupBy(static operation => operation.Path))
        {
            text.Add(1, path.First().Line, Quote(path.Key) + ":");
            foreach (var operation in path.DistinctBy(static operation => operation.Method))
            {
                WriteOperation(text, operation, names[operation]);
            }
        }

        return SpecDocument.Parse(text.ToSpecText(new SpecText(Path.GetFileNameWithoutExtension(page.Path), page.Path, page.Content)));
    }

    private static void WriteOperation(OriginText text, PageOperation operation, string name)
    {
        text.Add(2, operation.Line, operation.Method.ToLowerInvariant() + ":");
        text.Add(3, operation.TitleLine, "operationId: " + Quote(name));
        if (operation.Deprecation is { } note)
        {
            text.Add(3, note.Line, "deprecated: true");
        }

        if (operation.Parameters.Count > 0)
        {
            text.Add(3, operation.Line, "parameters:");
        }

        foreach (var parameter in operation.Parameters)
        {
            WriteParameter(text, parameter);
        }

        if (operation.Request is { } request)
        {
            text.Add(3, operation.Line, "requestBody:");
            WriteBody(text, 4, operation.Line, request);
        }

        text.Add(3, operation.Line, "responses:");
        text.Add(4, operation.Line, "'200':");
        text.Add(5, operation.Line, "description: ''");
        if (operation.Response is { } response)
        {
            WriteBody(text, 5, operation.Line, response);
        }

        foreach (var status in operation.Statuses.DistinctBy(static status => status.Code))
        {
            text.Add(4, status.Line, $"'{status.Code}':");
            text.Add(5, status.Line, "description: ''");
        }
    }

    private static void WriteParameter(OriginText text, PageParameter parameter)
    {
        var line = parameter.Row.Line;
        text.Add(4, line, "- name: " + Quote(parameter.Name));
        text.Add(5, line, "in: " + parameter.Location);
        text.Add(5, line, "required: " + (parameter.Row.IsMandatory == true || parameter.Location == "path" ? "true" : "false"));
        text.Add(5, line, "schema:");
        WriteRow(text, 6, parameter.Row, PageTypes.Of(parameter.Row, []));
    }

    private static void WriteBody(OriginText text, int depth, int line, PageBody body)
    {
        text.Add(depth, line, "content:");
        text.Add(depth + 1, line, "application/json:");
        text.Add(depth + 2, line, "schema:");
        WriteSchema(text, depth + 3, PagePropertyTree.Of(body), line);
    }

    private static void WriteSchema(OriginText text, int depth, PagePropertyTree tree, int line)
    {
        var row = tree.Property?.Row ?? new PageRow { Line = tree.Property?.Line ?? line };
        var type =
            tree.Properties.Count > 0 ? "object"
            : tree.Items is not null ? "array"
            : PageTypes.Of(row, tree.Property?.Types ?? []);
        WriteRow(text, depth, row, type);
        if (tree.Properties.Count > 0)
        {
            text.Add(depth, row.Line, "properties:");
            foreach (var (name, inner) in tree.Properties)
            {
                text.Add(depth + 1, inner.Property?.Line ?? row.Line, Quote(name) + ":");
                WriteSchema(text, depth + 2, inner, row.Line);
            }

            var required = tree
                .Properties.Where(static inner => inner.Value.Property?.Row?.IsMandatory == true)
                .Select(static inner => inner.Key)
                .ToList();
            if (required.Count > 0)
            {
                text.Add(depth, row.Line, "required:");
                required.ForEach(name => text.Add(depth + 1, tree.Properties[name].Property!.Line, "- " + Quote(name)));
            }
        }
        else if (type == "array" && row.Values.Count == 0)
        {
            text.Add(depth, row.Line, "items:");
            WriteSchema(text, depth + 1, tree.Items ?? new PagePropertyTree(), row.Line);
        }
    }

    private static void WriteRow(OriginText text, int depth, PageRow row, string? type)
    {
        // A schema that says nothing is written as one all the same.
        text.Add(depth, row.Line, type is null ? "nullable: true" : "type: " + type);
        if (row.Default is { } value)
        {
            text.Add(depth, row.Line, "default: " + Scalar(value, type));
        }

        if (row.Values.Count == 0)
        {
            return;
        }

        // What is listed for a list are its items.
        if (type == "array")
        {
            text.Add(depth++, row.Line, "items:");
            text.Add(depth, row.Line, "type: string");
        }

        text.Add(depth, row.Line, "x-extensible-enum:");
        foreach (var listed in row.Values)
        {
            text.Add(depth + 1, listed.Line, "- " + Scalar(listed.Text, type));
        }
    }

    private static string Scalar(string text, string? type) =>
        type is "integer" or "number" && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
        : type == "boolean" && text.ToLowerInvariant() is "true" or "false" ? text.ToLowerInvariant()
        : Quote(text);
}
