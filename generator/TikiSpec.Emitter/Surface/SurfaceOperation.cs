using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Surface;

/// <summary>The lines of an operation: its methods, what travels, and what is made of it.</summary>
internal sealed class SurfaceOperation(string group, OperationModel operation)
{
    private readonly string _owner = $"{group}.{operation.MethodName}";

    public IEnumerable<string> Lines()
    {
        return
        [
            .. operation.Calls.SelectMany(OperationMethods.Of).Select(method => $"op {group}.{Declaration(method)}"),
            $"wire {_owner} {operation.HttpMethod} {WireText.Word(operation.Path)}",
            $"wire {_owner} id {WireText.Word(operation.Id)}",
            .. operation
                .Parameters.OrderBy(static parameter => parameter.Location)
                .ThenBy(static parameter => parameter.WireName, StringComparer.Ordinal)
                .SelectMany(Parameter),
            .. Bodies(),
            .. operation.Servers.Select(server => $"wire {_owner} server {WireText.Server(server)}"),
            .. operation.Responses.Select(Response),
            .. Stream(),
            .. operation.Headers?.Headers.OrderBy(static header => header.WireName, StringComparer.Ordinal).SelectMany(Header) ?? [],
            .. Security(),
            .. Extensions(),
            .. SurfaceFacts.Deprecation($"{_owner}Async", operation.Deprecation),
        ];
    }

    /// <summary>Call options and the token stand on every method and say nothing about this one.</summary>
    private static string Declaration(MethodDeclaration method)
    {
        var own = method.Parameters.Where(static parameter => parameter.Role is not (ParameterRole.Call or ParameterRole.Cancellation));
        return $"{CSharpIdentifier.Of(method.Name)}({string.Join(", ", own)}): {method.Awaited?.ToString() ?? "nothing"}";
    }

    private IEnumerable<string> Parameter(ParameterModel parameter)
    {
        var place = parameter.Location switch
        {
            ParameterLocation.Path => $"{{{WireText.Word(parameter.WireName)}}}",
            ParameterLocation.Query => $"?{WireText.Word(parameter.WireName)}",
            ParameterLocation.Header => $"header {WireText.Word(parameter.WireName)}",
            _ => $"cookie {WireText.Word(parameter.WireName)}",
        };
        var name = $"{_owner} {place}";
        if (parameter.Preset is { } preset)
        {
            return
            [
                $"wire {name} = {Serialized(parameter)} always {WireText.Quoted(preset)}",
                .. SurfaceFacts.Deprecation(name, parameter.Deprecation),
            ];
        }

        return
        [
            $"wire {name} = "
                + $"{Serialized(parameter)}{(parameter.AllowsReserved ? " reserved" : "")}{(parameter.IsRequired ? " required" : "")}"
                + $"{(parameter.IsClientWide ? " of the client" : "")} "
                + $"-> {parameter.Name}",
            .. SurfaceFacts.Value(name, parameter.Default, parameter.Constraints, parameter.Documented, parameter.Observed),
            .. SurfaceFacts.Deprecation(name, parameter.Deprecation),
        ];
    }

    /// <summary>A list is written as its separator makes it, so that a change of style is a change of this
    /// line.</summary>
    private static string Serialized(ParameterModel parameter)
    {
        if (!parameter.Type.IsList)
        {
            // How the parts of a value stand is no matter where it has none.
            var isUsual =
                parameter.Style is "form" or "simple"
                && (parameter.Form == ParameterForm.Text || parameter.Explode == (parameter.Style == "form"));
            var exploded =
                parameter.Form == ParameterForm.Text || parameter.Explode == (parameter.Style is "form" or "deepObject") ? ""
                : parameter.Explode ? " exploded"
                : " not exploded";
            return isUsual ? WireText.Of(parameter.Type) : $"{WireText.Of(parameter.Type)} ({WireText.Word(parameter.Style)}{exploded})";
        }

        var item = WireText.Of(parameter.Type.Item!);
        return parameter.Style switch
        {
            "form" or "simple" => parameter.Explode && parameter.Style == "form" ? $"repeated {item}" : $"csv of {item}",
            _ => $"{WireText.Word(parameter.Style)}{(parameter.Explode ? " repeated" : "")} {item}",
        };
    }

    private IEnumerable<string> Bodies() =>
        operation.Body is { } body
            ?
            [
                .. Body(body, body.IsRequired ? " required" : " optional"),
                .. operation.OtherBodies.SelectMany(other => Body(other, " in its place")),
            ]
            : [];

    private IEnumerable<string> Body(BodyModel body, string need) =>
        [
            $"wire {_owner} body {WireText.Word(body.ContentType)} {WireText.Of(body.Type)}{need}",
            .. body.Form.Select(property =>
                $"wire {_owner} body {WireText.Word(property.WireName)} "
                + $"{WireText.Word(property.Style)}{(property.Explode ? " exploded" : "")}"
            ),
            .. body
                .Parts.Where(static part => part.ContentType is not null)
                .Select(part => $"wire {_owner} part {WireText.Word(part.WireName)} {WireText.Word(part.ContentType!)}"),
        ];

    private IEnumerable<string> Stream()
    {
        if (operation.Stream is { } stream)
        {
            var items = $"{(stream.Format == BodyFormat.Events ? "events" : "lines")} of {WireText.Of(stream.Item)}";
            yield return $"wire {_owner} {WireText.Word(stream.Status)} {items} -> {stream.MethodName}";
        }
    }

    private string Response(ResponseModel response) => $"wire {_owner} {WireText.Word(response.Status)} {Content(response)}";

    private static string Content(ResponseModel response) =>
        response.Format switch
        {
            BodyFormat.None => "without content",
            BodyFormat.Text => "text",
            BodyFormat.Binary => "bytes",
            BodyFormat.Location => "address",
            BodyFormat.Events => "events of " + WireText.Of(response.Type!),
            BodyFormat.JsonLines => "lines of " + WireText.Of(response.Type!),
            _ => WireText.Of(response.Type!),
        };

    private IEnumerable<string> Header(ParameterModel header)
    {
        var name = $"{_owner} response header {WireText.Word(header.WireName)}";
        return
        [
            $"wire {name} = {Serialized(header)} -> {operation.Headers!.Name}.{header.Name}",
            .. SurfaceFacts.Deprecation(name, header.Deprecation),
        ];
    }

    private IEnumerable<string> Security()
    {
        if (operation.Security.Count == 0)
            yield break;
        var choices = operation.Security.Select(static schemes =>
            schemes.Count == 0 ? "anonymous" : string.Join(" + ", schemes.Select(WireText.Word))
        );
        yield return $"wire {_owner} security {string.Join(" | ", choices)}";
    }

    private static string Paging(PaginationModel pagination)
    {
        var over = pagination.ItemsProperty.Length == 0 ? "the list" : pagination.ItemsProperty;
        var until = pagination.LastPage ?? "an empty page";
        return pagination.Kind switch
        {
            PaginationKind.Rows => $"by {pagination.PageProperty} over {over}, row by row until {until}",
            PaginationKind.Cursor => $"by {pagination.PageProperty} over {over}, each page naming the next in {pagination.Next}",
            PaginationKind.Link => $"by the address in {pagination.Next} over {over}",
            _ => $"by {pagination.PageProperty} over {over} until {until}",
        };
    }

    private IEnumerable<string> Extensions()
    {
        if (operation.Unwrap is { } unwrap)
        {
            yield return $"unwrap {_owner} the single element of {WireText.Quoted(unwrap)}";
        }

        if (operation.Pagination is { } pagination)
        {
            yield return $"paging {_owner} {Paging(pagination)}";
        }

        if (operation.Batch is { } batch)
        {
            yield return FormattableString.Invariant($"batch {_owner} at most {batch.Max} {batch.RowsProperty}, ")
                + $"outcome {batch.ResultsProperty}.{batch.SuccessProperty}, matched by {string.Join(", ", batch.KeyProperties)}";
        }

        if (operation.Poll is { } poll)
        {
            yield return $"poll {_owner} until {poll.StateProperty} is {string.Join(" or ", poll.End.Select(WireText.Quoted))}";
        }

        if (operation.Events is { } events)
        {
            yield return $"events {_owner} in {events.ItemsProperty} by {events.IdProperty}, acknowledged by {events.AckInResponse} -> "
                + $"{events.AckInRequest}";
            foreach (var payload in events.Payloads)
            {
                var version = payload.Version is null ? "" : " " + WireText.Quoted(payload.Version);
                yield return $"event {_owner} {WireText.Quoted(payload.Type)}{version}: {events.PayloadProperty} is {payload.Payload.Name}";
            }
        }
    }
}
