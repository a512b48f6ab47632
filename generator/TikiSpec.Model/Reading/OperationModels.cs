namespace TikiSpec.Model.Reading;

/// <summary>Makes the model of each operation, with the calls that extensions add to it: unwrapping, paging, batches,
/// waiting, reading events.</summary>
internal sealed class OperationModels(
    IReadOnlyDictionary<string, TypeModel> types,
    RecordRule records,
    ProblemList problems,
    CancellationToken cancellationToken
)
{
    private readonly PropertyPath _properties = new(types);

    /// <summary>In the order of <paramref name="drafts"/>.</summary>
    public IReadOnlyList<OperationModel> Make(IReadOnlyList<OperationDraft> drafts)
    {
        var methods = new HashSet<string>(
            drafts.Select(static draft => FullName(draft.Site, draft.Site.Name.Method)),
            StringComparer.OrdinalIgnoreCase
        );
        // Which of two further methods has a name that both want does not depend on the order of the document.
        var made = drafts
            .OrderBy(static draft => FullName(draft.Site, draft.Site.Name.Method), StringComparer.Ordinal)
            .ToDictionary(static draft => draft, draft => Make(draft, Unwrapped(draft), methods));
        return [.. drafts.Select(draft => made[draft])];
    }

    private OperationModel Make(OperationDraft draft, TypeRef? result, HashSet<string> methods)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operation = draft.Site.View;
        var pagination = PaginationOf(draft, result, methods);
        return new OperationModel
        {
            Id = draft.Site.Name.Id,
            MethodName = draft.Site.Name.Method,
            HttpMethod = draft.Site.HttpMethod,
            Path = draft.Site.Path,
            Summary = operation.Summary,
            Description = operation.Description,
            Source = EvidenceReader.ReadSource(operation.Extension("x-tiki-source")),
            Deprecation = DeprecationReader.Read(operation, problems),
            Parameters = draft.Parameters,
            OptionsName = draft.OptionsName,
            // Page after page is asked for by copies of what the caller gave.
            HasOptionsRecord = records == RecordRule.All || pagination is not null,
            Body = draft.Body is { } body ? WithParts(body) : null,
            OtherBodies = draft.Bodies.Skip(1).Select(WithParts).ToEquatableList(),
            Result = result,
            Stream = draft.Responses.Stream is { } stream ? WithFreeName(stream, draft.Site, methods) : null,
            ResultFormat = draft.Responses.Format,
            Outcome = draft.Responses.Outcome,
            Headers = draft.Responses.Headers is { } headers ? headers with { IsRecord = records == RecordRule.All } : null,
            Unwrap = draft.Unwrap,
            Responses = draft.Responses.Declared,
            Accept = draft.Responses.Accept,
            Servers = ServersReader.Read(operation.Servers ?? []),
            Security = SecurityReader.ReadRequirements(operation),
            Pagination = pagination,
            Batch = Extension(
                draft.Site,
                ClientKeys.Batch,
                node => new BatchReader(_properties, problems).Read(node, draft, result),
                static batch => batch.MethodName,
                methods
            ),
            Poll = Extension(
                draft.Site,
                ClientKeys.Poll,
                node => new PollReader(_properties, problems).Read(node, result),
                static poll => poll.MethodName,
                methods
            ),
            Events = Extension(
                draft.Site,
                ClientKeys.Events,
                node => new EventsReader(_properties, problems).Read(node, draft, result),
                static events => events.MethodName,
                methods
            ),
        };
    }

    private static StreamModel WithFreeName(StreamModel stream, OperationSite site, HashSet<string> methods)
    {
        var name = stream.MethodName;
        for (var number = 2; !methods.Add(FullName(site, name)); number++)
        {
            name = FormattableString.Invariant($"{stream.MethodName}{number}");
        }

        return stream with
        {
            MethodName = name,
        };
    }

    private PaginationModel? PaginationOf(OperationDraft draft, TypeRef? result, HashSet<string> methods)
    {
        var (key, node) =
            draft.Site.View.Extension(ClientKeys.Pagination) is { } own ? (ClientKeys.Pagination, own)
            : PaginationVocabulary.Of(draft.Site.View) is { } other ? other
            : (ClientKeys.Pagination, null);
        return Extension(
            draft.Site,
            key,
            node,
            one => new PaginationReader(_properties, problems, key).Read(one, draft, result),
            static pagination => pagination.MethodName,
            methods
        );
    }

    /// <summary>The parts of a multipart body are the properties of its record.</summary>
    private BodyModel WithParts(BodyModel body)
    {
        if (body.Format != BodyFormat.Multipart || types[body.Type.Name!] is not ObjectModel record)
        {
            return body;
        }

        var contentTypes = body.Parts.ToDictionary(static part => part.WireName, static part => part.ContentType, StringComparer.Ordinal);
        return body with
        {
            Parts = record
                .Properties.Select(property => new PartModel(
                    property.WireName,
                    property.Name,
                    property.Type,
                    property.IsNullable,
                    contentTypes.TryGetValue(property.WireName, out var type) ? type : null
                ))
                .ToEquatableList(),
        };
    }

    /// <summary>The element of the unwrapped property; the result as it is declared where it has no such property, as
    /// both may arrive.</summary>
    private TypeRef? Unwrapped(OperationDraft draft)
    {
        var result = draft.Responses.Result;
        if (draft.Unwrap is null || _properties.Find(result, draft.Unwrap) is not { } property)
        {
            return result;
        }

        return property.Type.IsList ? property.Type.Item : property.Type;
    }

    private T? Extension<T>(OperationSite site, string key, Func<ExtensionView, T?> read, Func<T, string> nameOf, HashSet<string> methods)
        where T : class => Extension(site, key, site.View.Extension(key), read, nameOf, methods);

    private T? Extension<T>(
        OperationSite site,
        string key,
        ExtensionView? node,
        Func<ExtensionView, T?> read,
        Func<T, string> nameOf,
        HashSet<string> methods
    )
        where T : class
    {
        if (node is null || read(node) is not { } model)
        {
            return null;
        }

        if (methods.Add(FullName(site, nameOf(model))))
        {
            return model;
        }

        problems.Add(SpecProblems.ExtensionIgnored, node.At, key, $"the group already has a method {nameOf(model)}");
        return null;
    }

    private static string FullName(OperationSite site, string method) => site.Name.Group + "." + method;
}
