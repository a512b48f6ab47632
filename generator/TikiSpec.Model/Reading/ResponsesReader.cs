namespace TikiSpec.Model;

/// <summary>Reads the declared responses of an operation.</summary>
internal sealed class ResponsesReader(SpecLibrary library, SchemaReader schemas, ProblemList problems)
{
    private const string Default = "default";

    public OperationResponses Read(OperationSite site)
    {
        var declared = site.Node.Mapping("responses", problems)?.Properties.Where(static one => !one.Name.StartsWith("x-", StringComparison.Ordinal)).ToList() ?? [];
        var success = SuccessOf(declared.ConvertAll(one => StatusOf(one.Name)));
        var responses = new List<ResponseModel>(declared.Count);
        var (result, format) = ((TypeRef?)null, BodyFormat.None);
        foreach (var one in declared.OrderBy(one => Order(StatusOf(one.Name), success), StringComparer.Ordinal))
        {
            if (library.Follow(one.Value, out var reference) is not { } response)
            {
                continue;
            }

            var status = StatusOf(one.Name);
            var content = ContentTypes.Choose(response.Mapping("content", problems));
            var type = JsonTypeOf(content, HintOf(site, status, status == success, reference));
            responses.Add(new ResponseModel(status, response.Text("description", problems), type, response.Text("x-tiki-help", problems)));
            if (status == success && content is { } body)
            {
                (result, format) = ResultOf(body, type);
            }
        }

        return new OperationResponses(responses.ToEquatableList(), result, format);
    }

    /// <summary>The lowest 2xx; <c>default</c> where nothing else can be the success.</summary>
    private static string? SuccessOf(List<string> statuses)
    {
        var lowest = statuses.Where(status => status[0] == '2').OrderBy(status => status, StringComparer.Ordinal).FirstOrDefault();
        return lowest ?? (statuses.Contains(Default) && !statuses.Exists(status => status[0] == '3') ? Default : null);
    }

    private static string StatusOf(string key) => key.Length == 0 ? "?" : key == Default ? key : key.ToUpperInvariant();

    private static string Order(string status, string? success) => status == success ? "0" : status == Default ? "~" : status;

    private TypeRef? JsonTypeOf(SpecProperty? content, NameHint hint)
    {
        if (content is not { } property || ContentTypes.FormatOf(property.Name) != BodyFormat.Json)
        {
            return null;
        }

        return (property.Value as SpecMapping)?["schema"] is { } schema ? schemas.Read(schema, hint) : TypeRef.Any;
    }

    private (TypeRef Result, BodyFormat Format) ResultOf(SpecProperty content, TypeRef? jsonType)
    {
        switch (ContentTypes.FormatOf(content.Name))
        {
            case BodyFormat.Json:
                return (jsonType ?? TypeRef.Any, BodyFormat.Json);
            case BodyFormat.Binary:
                problems.Add(SpecProblems.BytesAsTheyAre, content.Key, content.Name);
                return (TypeRef.Of(TypeKind.Binary), BodyFormat.Binary);
            default:
                return (TypeRef.Of(TypeKind.String), BodyFormat.Text);
        }
    }

    private static NameHint HintOf(OperationSite site, string status, bool isSuccess, string? reference) =>
        ReferenceName.Of(reference) is { } name ? SharedHint.Of(name, "Response")
        : isSuccess ? new NameHint(site.Name.TypePrefix, "Result")
        : status == Default ? new NameHint(site.Name.TypePrefix, "Error")
        : status[0] is '1' or '2' or '3' ? new NameHint(site.Name.TypePrefix, "Result" + status)
        : new NameHint(site.Name.TypePrefix, "Error" + status);
}
