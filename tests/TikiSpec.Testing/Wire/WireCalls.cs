using System.Text;
using System.Text.Json;
using TikiSpec.Model;
using TikiSpec.Runtime;

namespace TikiSpec.Testing;

/// <summary>Calls operations of any document by the statements that a generated client is made of, without compiling
/// one:
/// what travels is what a client would send.</summary>
public sealed class WireCalls : IDisposable
{
    private readonly ApiSurface _surface;
    private readonly ApiConnection _connection;
    private readonly ApiCaller _caller;

    public WireCalls(ApiSurface surface, ApiClientOptions options)
    {
        _surface = surface;
        _connection = new ApiConnection(options);
        _caller = _connection.For(
            new ApiDefinition(surface.Name)
            {
                Servers = [.. surface.Servers.Select(static server => new ApiServer(server.Address))],
                Security = [],
            }
        );
    }

    /// <summary>Sends a call and reads nothing of the response but its bytes.</summary>
    /// <param name="operation">What is called.</param>
    /// <param name="parameters">By location and name; what is not in it is not sent.</param>
    /// <param name="body">Null for none. Text for text, base64 in a text for bytes.</param>
    public Task SendAsync(
        OperationModel operation,
        IReadOnlyDictionary<(ParameterLocation Location, string Name), ApiValue> parameters,
        (BodyModel Model, ApiValue Value)? body = null
    )
    {
        var request = new ApiRequest(
            new ApiOperation(operation.Id, operation.HttpMethod, operation.Path)
            {
                Accept = operation.Accept.Count > 0 ? string.Join(", ", operation.Accept) : null,
                Statuses = [.. operation.Responses.Select(static response => response.Status)],
            }
        );
        foreach (var parameter in operation.Parameters)
        {
            if (parameters.TryGetValue((parameter.Location, parameter.WireName), out var value))
            {
                request.AllowReserved(parameter.AllowsReserved);
                Add(request, parameter, value);
            }
        }

        if (body is { } given)
        {
            SetBody(request, given.Model, given.Value);
        }

        return _caller.SendAsync(request, null, CancellationToken.None);
    }

    public void Dispose() => _connection.Dispose();

    private static void Add(ApiRequest request, ParameterModel parameter, ApiValue value)
    {
        var name = parameter.WireName;
        switch (parameter.Location)
        {
            case var location when parameter.Form == ParameterForm.Json || parameter.Style == "text":
                var text = parameter.Form == ParameterForm.Json ? value.ToString() : ApiText.Value(value);
                AddText(request, location, name, text);
                break;
            case ParameterLocation.Path:
                request.AddPath(name, StyleOf(parameter.Style), parameter.Explode, value, Write);
                break;
            case ParameterLocation.Query:
                request.AddQuery(name, StyleOf(parameter.Style), parameter.Explode, value, Write);
                break;
            case ParameterLocation.Header:
                request.AddHeader(name, parameter.Explode, value, Write);
                break;
            default:
                request.AddCookie(name, parameter.Explode, value, Write);
                break;
        }
    }

    private static void AddText(ApiRequest request, ParameterLocation location, string name, string text)
    {
        switch (location)
        {
            case ParameterLocation.Path:
                request.AddPath(name, text);
                break;
            case ParameterLocation.Query:
                request.AddQuery(name, text);
                break;
            case ParameterLocation.Header:
                request.AddHeader(name, text);
                break;
            default:
                request.AddCookie(name, text);
                break;
        }
    }

    private void SetBody(ApiRequest request, BodyModel body, ApiValue value)
    {
        switch (body.Format)
        {
            case BodyFormat.Json:
                request.SetJsonBody(value, Write, body.ContentType);
                break;
            case BodyFormat.Form:
                request.SetFormBody(
                    value,
                    Write,
                    [.. body.Form.Select(static one => new FormProperty(one.WireName, StyleOf(one.Style), one.Explode))]
                );
                break;
            case BodyFormat.Multipart:
                request.SetMultipartBody(value, parts => [.. parts.Properties.SelectMany(property => Part(body, property))]);
                break;
            case BodyFormat.Text:
                request.SetTextBody(ApiText.Value(value), body.ContentType);
                break;
            default:
                request.SetContent(new ByteArrayContent(Encoding.UTF8.GetBytes(ApiText.Value(value))), body.ContentType);
                break;
        }
    }

    private IEnumerable<BodyPart> Part(BodyModel body, KeyValuePair<string, ApiValue> property)
    {
        var declared = body.Parts.FirstOrDefault(part => part.WireName == property.Key);
        var type =
            declared?.Type is { IsAny: false } known ? known
            : _surface.Types.FirstOrDefault(one => one.Name == body.Type.Name) is ObjectModel model
                ? model.Properties.FirstOrDefault(one => one.WireName == property.Key)?.Type
            : null;
        if (type is { IsFile: true })
        {
            return BodyPart.Of(property.Key, File(property.Value), declared?.ContentType);
        }

        return type is { IsList: true, Item.IsFile: true }
            ? BodyPart.Of(property.Key, property.Value.Items.Select(File), declared?.ContentType)
            : BodyPart.Of(property.Key, property.Value, Write, declared?.ContentType);
    }

    private static ApiFile File(ApiValue value) => ApiFile.FromBytes(Encoding.UTF8.GetBytes(ApiText.Value(value)), "file.bin");

    private static ParameterStyle StyleOf(string style) => Enum.Parse<ParameterStyle>(style, ignoreCase: true);

    private static void Write(Utf8JsonWriter writer, ApiValue value) => value.WriteJson(writer);
}
