using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-pagination, and what others say in its words.</summary>
/// <param name="key">Whose words they are.</param>
internal sealed class PaginationReader(PropertyPath properties, ProblemList problems, string key = ClientKeys.Pagination)
{
    public PaginationModel? Read(ExtensionView node, OperationDraft operation, TypeRef? result)
    {
        var kind = KindOf(node);
        var word = WordOf(kind);
        var page = kind == PaginationKind.Link ? null : ParameterOf(operation, node.Text(word));
        if (kind == PaginationKind.Link ? operation.Site.HttpMethod != "GET" : !IsTaken(kind, page))
        {
            return kind switch
            {
                PaginationKind.Link => Ignore(node, word, "names an address that is called by GET, and the operation is none"),
                PaginationKind.Cursor => Ignore(node, word, "is no optional query parameter that is a text or an integer"),
                _ => Ignore(node, word, "is no optional query parameter of type integer"),
            };
        }

        if (ItemsOf(node, result) is not { } items)
        {
            return Ignore(node, "items", "is no list in the response");
        }

        var isByPlace = kind is PaginationKind.Cursor or PaginationKind.Link;
        var next = isByPlace ? properties.Follow(result, node.Text("next") ?? "") : null;
        if (isByPlace && !IsPlace(kind, next?.Type))
        {
            return Ignore(node, "next", "is no text in the response, nor an integer");
        }

        var lastWord = kind == PaginationKind.Rows ? "total" : "lastPage";
        var lastPath = isByPlace ? null : node.Text(lastWord);
        var last = lastPath is null ? null : properties.Access(result, lastPath);
        if (lastPath is not null && last is null)
        {
            return Ignore(node, lastWord, "is no integer in the response");
        }

        return new PaginationModel
        {
            MethodName = operation.Site.Name.Method + "All",
            Kind = kind,
            PageProperty = page?.Name,
            PageType = page?.Type,
            First = FirstOf(kind, page),
            ItemsProperty = items.Access,
            ItemsMayBeNull = items.MayBeNull,
            Item = items.Type.Item!,
            LastPage = last,
            Next = next?.Access,
            NextType = next?.Type,
            KeyProperty = KeyOf(node, items.Type.Item!),
            Cap = kind == PaginationKind.Pages && node.Count("cap") is > 0 and var cap ? cap : null,
            Window = kind == PaginationKind.Pages ? WindowOf(node, operation) : null,
        };
    }

    private static PaginationKind KindOf(ExtensionView node) =>
        node.Text("page") is not null ? PaginationKind.Pages
        : node.Text("offset") is not null ? PaginationKind.Rows
        : node.Text("cursor") is not null ? PaginationKind.Cursor
        : node.Text("next") is not null ? PaginationKind.Link
        : PaginationKind.Pages;

    private static string WordOf(PaginationKind kind) =>
        kind switch
        {
            PaginationKind.Rows => "offset",
            PaginationKind.Cursor => "cursor",
            PaginationKind.Link => "next",
            _ => "page",
        };

    private static ParameterModel? ParameterOf(OperationDraft operation, string? name) =>
        operation.Parameters.FirstOrDefault(parameter =>
            parameter is { Location: ParameterLocation.Query, IsRequired: false } && parameter.WireName == name
        );

    private static bool IsTaken(PaginationKind kind, ParameterModel? parameter) =>
        parameter is not null && (ScalarTable.IsInteger(parameter.Type) || (kind == PaginationKind.Cursor && parameter.Type.IsString));

    private static bool IsPlace(PaginationKind kind, TypeRef? type) =>
        type is not null && (type.IsString || (kind == PaginationKind.Cursor && ScalarTable.IsInteger(type)));

    /// <summary>The list itself, or what stands at the path in it.</summary>
    private PropertyPlace? ItemsOf(ExtensionView node, TypeRef? result) =>
        node.Text("items") is not { Length: > 0 } path
            ? result is { IsList: true }
                ? new PropertyPlace("", result, result.AllowsNull)
                : null
            : properties.Follow(result, path) is { Type.IsList: true } place
                ? place
                : null;

    /// <summary>Rows are counted from 0, pages from 1, where the document does not say otherwise.</summary>
    private static int FirstOf(PaginationKind kind, ParameterModel? parameter) =>
        parameter?.Default is "0" ? 0
        : kind == PaginationKind.Rows && (parameter?.Default is "1" || parameter?.Constraints?.Minimum is "1") ? 1
        : kind == PaginationKind.Rows ? 0
        : 1;

    private string? KeyOf(ExtensionView node, TypeRef item)
    {
        if (node.Text("key") is not { } name)
        {
            return null;
        }

        if (properties.Find(item, name) is { } property)
        {
            return property.Name;
        }

        Ignore(node, "key", "is no property of an item");
        return null;
    }

    private WindowModel? WindowOf(ExtensionView node, OperationDraft operation)
    {
        if (node.Inner("window") is not { } window)
        {
            return null;
        }

        if (TimeOf("from") is { } from && TimeOf("to") is { } to)
        {
            return new WindowModel(from, to);
        }

        Ignore(node, "window", "names no two optional query parameters that are times");
        return null;

        string? TimeOf(string key) =>
            operation
                .Parameters.FirstOrDefault(parameter =>
                    parameter is { Location: ParameterLocation.Query, IsRequired: false }
                    && parameter.WireName == window.Text(key)
                    && CSharpTypes.Of(parameter.Type).Name == nameof(DateTimeOffset)
                )
                ?.Name;
    }

    private PaginationModel? Ignore(ExtensionView node, string word, string why)
    {
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(word), key, $"'{word}' {why}");
        return null;
    }
}
