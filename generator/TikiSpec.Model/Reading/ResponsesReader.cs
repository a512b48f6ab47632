using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>Reads the declared responses of an operation.</summary>
internal sealed class ResponsesReader(SchemaReader schemas, ProblemList problems)
{
    public OperationResponses Read(OperationSite site)
    {
        var declared = site.View.Responses;
        var success = SuccessOf([.. declared.Select(static response => response.Status)]);
        var responses = new List<ResponseModel>(declared.Count);
        var (result, format) = ((TypeRef?)null, BodyFormat.None);
        var accept = new List<string>();
        foreach (var response in declared.OrderBy(response => Order(response.Status, success), StringComparer.Ordinal))
        {
            var status = response.Status;
            var content = ContentTypes.Choose(response.Content);
            var type = JsonTypeOf(content, HintOf(site, status, status == success, response.Reference));
            responses.Add(new ResponseModel(status, response.Description, type, response.Value(ClientKeys.Help)?.Text));
            accept.AddRange(TypesOf(response, content));
            if (status == success && content is { } body)
            {
                (result, format) = ResultOf(body, type);
            }
        }

        // The response to HEAD has no content, whatever that to GET would have.
        if (site.HttpMethod == "HEAD")
        {
            (result, format) = (null, BodyFormat.None);
        }

        // What goes through pages or rows needs something to go through.
        if (
            result is not null
            && !HasFurtherCalls(site)
            && declared.Any(static response => response.Status[0] == '2' && response.Content.Count == 0)
        )
        {
            result = result with { AllowsNull = true };
        }

        return new OperationResponses(responses.ToEquatableList(), result, format, accept.Distinct().ToEquatableList());
    }

    private static bool HasFurtherCalls(OperationSite site) =>
        new[] { ClientKeys.Pagination, ClientKeys.Batch, ClientKeys.Poll }.Any(key => site.View.Extension(key) is not null);

    /// <summary>What is read first, then what else there is.</summary>
    private static IEnumerable<string> TypesOf(ResponseView response, MediaTypeView? chosen) =>
        chosen is null
            ? []
            : new[] { chosen.Name }.Concat(response.Content.Select(static content => content.Name).Where(name => name != chosen.Name));

    /// <summary>The lowest 2xx; <c>default</c> where nothing else can be the success.</summary>
    private static string? SuccessOf(List<string> statuses)
    {
        var lowest = statuses.Where(status => status[0] == '2').OrderBy(status => status, StringComparer.Ordinal).FirstOrDefault();
        return lowest ?? (statuses.Contains(StatusKey.Default) && !statuses.Exists(status => status[0] == '3') ? StatusKey.Default : null);
    }

    private static string Order(string status, string? success) =>
        status == success ? "0"
        : status == StatusKey.Default ? "~"
        : status;

    private TypeRef? JsonTypeOf(MediaTypeView? content, NameHint hint)
    {
        if (content is null || ContentTypes.FormatOf(content.Name) != BodyFormat.Json)
        {
            return null;
        }

        return content.Schema is { } schema ? schemas.Read(schema, hint) : TypeRef.Any;
    }

    private (TypeRef Result, BodyFormat Format) ResultOf(MediaTypeView content, TypeRef? jsonType)
    {
        switch (ContentTypes.FormatOf(content.Name))
        {
            case BodyFormat.Json:
                return (jsonType ?? TypeRef.Any, BodyFormat.Json);
            case BodyFormat.Binary:
                problems.Add(SpecProblems.BytesAsTheyAre, content.NameAt, content.Name);
                return (TypeRef.Binary, BodyFormat.Binary);
            default:
                return (TypeRef.String, BodyFormat.Text);
        }
    }

    private static NameHint HintOf(OperationSite site, string status, bool isSuccess, string? reference) =>
        ReferenceName.Of(reference) is { } name ? SharedHint.Of(name, "Response")
        : isSuccess ? new NameHint(site.Name.TypePrefix, "Result")
        : status == StatusKey.Default ? new NameHint(site.Name.TypePrefix, "Error")
        : status[0] is '1' or '2' or '3' ? new NameHint(site.Name.TypePrefix, "Result" + status)
        : new NameHint(site.Name.TypePrefix, "Error" + status);
}
