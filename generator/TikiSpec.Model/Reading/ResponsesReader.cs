using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>Reads the declared responses of an operation.</summary>
internal sealed class ResponsesReader(SchemaReader schemas, ParametersReader parameters, TypeNames names)
{
    public OperationResponses Read(OperationSite site)
    {
        var declared = site.View.Responses;
        var success = SuccessOf([.. declared.Select(static response => response.Status)]);
        var responses = new List<ResponseModel>(declared.Count);
        var accept = new List<string>();
        var seen = new List<ReadSuccess>();
        var streamed = StreamedOf(site, [.. declared.Where(response => IsSuccess(response.Status, success))]);
        foreach (var response in declared.OrderBy(response => Order(response.Status, success), StringComparer.Ordinal))
        {
            var content = ContentTypes.Choose(response.Content);
            responses.Add(ResponseOf(site, response, content, success, seen));
            accept.AddRange(TypesOf(response, content).Where(type => streamed is null || !ContentTypes.IsStream(type)));
        }

        var successes = responses.Where(response => IsSuccess(response.Status, success)).ToList();
        var (result, format) = ResultOf(site, successes);
        return new OperationResponses(
            responses.ToEquatableList(),
            result,
            format,
            OutcomeOf(site, successes),
            HeadersOf(site, [.. declared.Where(response => IsSuccess(response.Status, success))]),
            accept.Distinct().ToEquatableList(),
            streamed is null ? null : StreamOf(site, streamed, responses)
        );
    }

    /// <summary>The success that a client can have as a whole or bit by bit: the types of a stream and of a whole stand
    /// beside each other.</summary>
    private static ResponseView? StreamedOf(OperationSite site, IReadOnlyList<ResponseView> successes) =>
        site.HttpMethod == "HEAD"
            ? null
            : successes.FirstOrDefault(static response =>
                ContentTypes.Choose(response.Content) is { } whole
                && !ContentTypes.IsStream(whole.Name)
                && response.Content.Any(static content => ContentTypes.IsStream(content.Name))
            );

    private StreamModel StreamOf(OperationSite site, ResponseView response, IReadOnlyList<ResponseModel> responses)
    {
        var content = response.Content.First(static content => ContentTypes.IsStream(content.Name));
        var format = ContentTypes.FormatOf(content.Name);
        var hint = ReferenceName.Of(response.Reference) is { } name ? SharedHint.Of(name, "Item") : NameHint.Of(site.Name, "Item");
        var errors = responses
            .Where(static one => one.Status[0] != '2' && one.ContentType is not null)
            .Select(static one => one.ContentType!);
        return new StreamModel
        {
            // Another method of the name is found when all are known: see OperationModels.
            MethodName = site.Name.Method + "Stream",
            Format = format,
            Item = TypeOf(format, content, hint)!,
            Status = response.Status,
            ContentType = content.Name,
            Accept = new[] { content.Name }.Concat(errors).Distinct().ToEquatableList(),
        };
    }

    private ResponseModel ResponseOf(
        OperationSite site,
        ResponseView response,
        MediaTypeView? content,
        string? success,
        List<ReadSuccess> seen
    )
    {
        var format =
            IsSuccess(response.Status, success) && StatusKey.IsRedirect(response.Status) ? BodyFormat.Location
            : content is null ? BodyFormat.None
            : ContentTypes.ResponseFormatOf(content.Name);
        var hint = HintOf(site, response.Status, response.Status == success, response.Reference);
        // Two successes with one schema, written twice, are of one type.
        var known = seen.FirstOrDefault(one => one.Format == format && content!.Schema is { } schema && one.Schema.IsWrittenAs(schema));
        var type = known?.Type ?? TypeOf(format, content, hint);
        if (known is null && type is not null && content?.Schema is { } own && IsSuccess(response.Status, success))
        {
            seen.Add(new ReadSuccess(format, own, type));
        }

        return new ResponseModel(response.Status, response.Description, format, type, response.Value(ClientKeys.Help)?.Text)
        {
            ContentType = content?.Name,
        };
    }

    private TypeRef? TypeOf(BodyFormat format, MediaTypeView? content, NameHint hint) =>
        format switch
        {
            BodyFormat.Json => content!.Schema is { } schema ? schemas.Read(schema, hint) : TypeRef.Any,
            // The data of an event is text where nothing else is said of it.
            BodyFormat.Events => content!.Schema is { } schema ? ItemOf(schemas.Read(schema, hint)) : TypeRef.String,
            BodyFormat.JsonLines => content!.Schema is { } schema ? ItemOf(schemas.Read(schema, hint)) : TypeRef.Any,
            _ => null,
        };

    /// <summary>Of a stream some documents describe the whole, as a list, and others an item.</summary>
    private static TypeRef ItemOf(TypeRef type) => type.IsList ? type.Item! : type;

    /// <summary>What the operation gives, and how it is read; nothing where there are several types, or none.</summary>
    private static (TypeRef? Result, BodyFormat Format) ResultOf(OperationSite site, List<ResponseModel> successes)
    {
        // The response to HEAD has no content, whatever that to GET would have.
        if (site.HttpMethod == "HEAD" || successes.Count == 0)
        {
            return (null, BodyFormat.None);
        }

        // What goes through pages or rows needs something to go through.
        if (HasFurtherCalls(site))
        {
            return (ValueOf(successes[0]), successes[0].Format);
        }

        var filled = successes.Where(static response => response.Format != BodyFormat.None).ToList();
        if (filled.Count == 0 || HasSeveralTypes(filled))
        {
            return (null, BodyFormat.None);
        }

        var result = ValueOf(filled[0])!;
        // A stream without content is one of no items.
        var isNullable = filled.Count < successes.Count && filled[0].Format is not (BodyFormat.Events or BodyFormat.JsonLines);
        return (isNullable ? result with { AllowsNull = true } : result, filled[0].Format);
    }

    private OutcomeModel? OutcomeOf(OperationSite site, List<ResponseModel> successes) =>
        site.HttpMethod == "HEAD"
        || HasFurtherCalls(site)
        || !HasSeveralTypes(successes.FindAll(static response => response.Format != BodyFormat.None))
            ? null
            : new OutcomeModel
            {
                Name = names.Take(NameHint.Of(site.Name, "Outcome"), site.View.At),
                Description = null,
                OperationId = site.Name.Id,
                Cases = successes
                    .Select(static response => new OutcomeCaseModel(
                        StatusNames.Of(response.Status),
                        response.Status,
                        response.Format,
                        response.Type,
                        response.Description
                    ))
                    .ToEquatableList(),
            };

    private HeadersModel? HeadersOf(OperationSite site, IReadOnlyList<ResponseView> successes)
    {
        var headers = successes
            .SelectMany(static response => response.Headers)
            .GroupBy(static header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.First())
            .ToList();
        if (headers.Count == 0)
        {
            return null;
        }

        var name = names.Take(NameHint.Of(site.Name, "Headers"), site.View.At);
        return new HeadersModel(name, parameters.ReadHeaders(name, headers));
    }

    private static bool HasSeveralTypes(List<ResponseModel> filled) =>
        filled.Exists(response => response.Format != filled[0].Format || response.Type != filled[0].Type);

    private static TypeRef? ValueOf(ResponseModel response) =>
        response.Format switch
        {
            BodyFormat.None => null,
            BodyFormat.Text or BodyFormat.Location => TypeRef.String,
            BodyFormat.Binary => TypeRef.Binary,
            _ => response.Type,
        };

    private static bool HasFurtherCalls(OperationSite site) =>
        new[] { ClientKeys.Pagination, ClientKeys.Batch, ClientKeys.Poll, ClientKeys.Events, ClientKeys.Unwrap }.Any(key =>
            site.View.Extension(key) is not null
        );

    private static bool IsSuccess(string status, string? success) =>
        status[0] == '2' || status == success || (success is not null && StatusKey.IsRedirect(success) && StatusKey.IsRedirect(status));

    /// <summary>What is read first, then what else there is.</summary>
    private static IEnumerable<string> TypesOf(ResponseView response, MediaTypeView? chosen) =>
        chosen is null
            ? []
            : new[] { chosen.Name }.Concat(response.Content.Select(static content => content.Name).Where(name => name != chosen.Name));

    /// <summary>The lowest 2xx; a redirect where there is none, and <c>default</c> where nothing else can be the
    /// success.</summary>
    private static string? SuccessOf(List<string> statuses)
    {
        var lowest =
            statuses.Where(status => status[0] == '2').OrderBy(status => status, StringComparer.Ordinal).FirstOrDefault()
            ?? statuses.Where(StatusKey.IsRedirect).OrderBy(status => status, StringComparer.Ordinal).FirstOrDefault();
        return lowest ?? (statuses.Contains(StatusKey.Default) && !statuses.Exists(status => status[0] == '3') ? StatusKey.Default : null);
    }

    private static string Order(string status, string? success) =>
        status == success ? "0"
        : status == StatusKey.Default ? "~"
        : status;

    private static NameHint HintOf(OperationSite site, string status, bool isSuccess, string? reference) =>
        ReferenceName.Of(reference) is { } name ? SharedHint.Of(name, "Response")
        : isSuccess ? NameHint.Of(site.Name, "Result")
        : status == StatusKey.Default ? NameHint.Of(site.Name, "Error")
        : status[0] is '1' or '2' or '3' ? NameHint.Of(site.Name, "Result" + status)
        : NameHint.Of(site.Name, "Error" + status);

    private sealed record ReadSuccess(BodyFormat Format, SchemaView Schema, TypeRef Type);
}
