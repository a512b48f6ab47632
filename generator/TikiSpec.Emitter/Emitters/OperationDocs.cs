using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the documentation of an operation's methods.</summary>
/// <remarks>
/// <code>
/// /// &lt;summary&gt;Lists products.&lt;/summary&gt;
/// /// &lt;param name="options"&gt;What can be left out.&lt;/param&gt;
/// /// &lt;returns&gt;The response to 200: a page.&lt;/returns&gt;
/// /// &lt;exception cref="ApiException"&gt;
/// /// &lt;list type="bullet"&gt;
/// /// &lt;item&gt;&lt;description&gt;&lt;c&gt;429&lt;/c&gt;: too many requests.&lt;/description&gt;&lt;/item&gt;
/// /// &lt;/list&gt;
/// /// &lt;/exception&gt;
/// /// &lt;remarks&gt;
/// /// &lt;para&gt;&lt;c&gt;GET /products&lt;/c&gt;&lt;/para&gt;
/// /// &lt;/remarks&gt;
/// </code>
/// </remarks>
internal static class OperationDocs
{
    public static void Write(SourceWriter writer, OperationCode operation)
    {
        var model = operation.Model;
        DocComment.WriteSummary(writer, model.Summary ?? model.Description, $"Calls `{model.HttpMethod} {model.Path}`.");
        ParameterDocs.Write(writer, operation, operation.Call);
        if (operation.Result is not null)
        {
            var response =
                model.Outcome is not null ? "One of the responses that the outcome has a record for."
                : model.Responses.Count > 0 && model.Responses[0].Description is { Length: > 0 } text ? text
                : "The response.";
            DocComment.WriteReturns(writer, string.Join(" ", response.Split('\n')));
        }

        WriteExceptions(writer, model);
        WriteRemarks(writer, model, model.Summary is null ? null : model.Description);
    }

    /// <summary>Docs of a method that is made from an operation: paging, batch, poll.</summary>
    public static void WriteDerived(SourceWriter writer, OperationCode operation, DerivedMethod method)
    {
        DocComment.WriteSummary(writer, method.Summary, method.Summary);
        ParameterDocs.Write(writer, operation, method.Declaration);
        DocComment.WriteReturns(writer, method.Returns);
        foreach (var (type, when) in method.Exceptions)
            writer.Line($"/// <exception cref=\"{type}\">{when}</exception>");
        var call = operation.Model.IsOverloaded ? $"<c>{operation.Method}</c>" : $"<see cref=\"{operation.Method}\"/>";
        writer.Line($"/// <remarks>Calls {call}.</remarks>");
    }

    public static string? Deprecation(OperationModel model) =>
        Obsolete.Message(model.Deprecation, SuccessorText.OfOperation(model.Deprecation));

    /// <summary>A page that can be opened; others are only names.</summary>
    public static bool IsAddress(string page) =>
        Uri.TryCreate(page, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static void WriteExceptions(SourceWriter writer, OperationModel model)
    {
        var errors = model.Responses.Where(static response => response.Status[0] != '2' && response.Format != BodyFormat.Location).ToList();
        if (errors.Count == 0)
        {
            return;
        }

        var bodies = ErrorBodies.Of(model).ToList();
        writer.Line($"/// <exception cref=\"{KnownType.ApiException}\">");
        writer.Line("/// <list type=\"bullet\">");
        foreach (var error in errors)
        {
            var text = string.IsNullOrWhiteSpace(error.Description) ? $"`{error.Status}`" : $"`{error.Status}`: {error.Description}";
            var body = bodies.FirstOrDefault(one => one.Statuses.Contains(error.Status)) is { } typed
                ? $" <c>DeclaredError</c> is <c>{XmlText.Line(CSharpTypes.Of(typed.Type).ToString())}</c>."
                : "";
            writer.Line($"/// <item><description>{XmlText.Line(text)}{body}</description></item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </exception>");
    }

    private static void WriteRemarks(SourceWriter writer, OperationModel model, string? description)
    {
        var remarks = new List<string>(XmlText.Paragraphs(description)) { XmlText.Line($"`{model.HttpMethod} {model.Path}`") };
        if (Security(model) is { } security)
        {
            remarks.Add(XmlText.Line(security));
        }

        if (Deprecation(model) is { } deprecation)
        {
            remarks.Add(XmlText.Line(deprecation));
        }

        if (model.Source is { } source)
        {
            remarks.Add(SourceParagraph(source));
        }

        DocComment.WriteRemarks(writer, remarks);
    }

    /// <summary>Which credential the call takes; null where it takes none.</summary>
    private static string? Security(OperationModel model)
    {
        var alternatives = model
            .Security.Where(static schemes => schemes.Count > 0)
            .Select(static schemes => string.Join(" with ", schemes.Select(static scheme => $"`{scheme}`")))
            .ToList();
        if (alternatives.Count == 0)
        {
            return null;
        }

        var text = "Takes a credential for " + string.Join(" or ", alternatives);
        return model.Security.Any(static schemes => schemes.Count == 0) ? text + ", or none." : text + ".";
    }

    private static string SourceParagraph(SourceModel source)
    {
        var label = source.Section ?? source.Page;
        return IsAddress(source.Page)
            ? $"Documented at <see href=\"{XmlText.Attribute(source.Page)}\">{XmlText.Line(label)}</see>."
            : XmlText.Line($"Documented in {source.Page}{(source.Section is null ? "" : $", {source.Section}")}.");
    }
}
