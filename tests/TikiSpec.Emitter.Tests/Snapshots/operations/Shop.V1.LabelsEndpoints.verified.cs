/// <summary>The endpoints of Labels.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface ILabelsEndpoints
{
    /// <summary>The same operations with the whole response: status, headers, raw body.</summary>
    ILabelsEndpointsWithResponse WithResponse { get; }

    /// <summary>Puts a label on a parcel.</summary>
    /// <param name="id">The parcel.</param>
    /// <param name="event">The parameter <c>event</c>.</param>
    /// <param name="at">The parameter <c>at</c>.</param>
    /// <param name="body">The body.</param>
    /// <param name="options">What can be left out.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="global::TikiSpec.ApiException">
    /// <list type="bullet">
    /// <item><description><c>404</c>: There is no such parcel.</description></item>
    /// <item><description><c>default</c>: Something else.</description></item>
    /// </list>
    /// </exception>
    /// <remarks>
    /// <para>The old one comes off.</para>
    /// <para><c>PUT /parcels/{id}/labels/{event}</c></para>
    /// <para>Takes a credential for <c>key</c> or <c>oauth</c>, or none.</para>
    /// <para>Documented at <see href="https://shop.example/docs?a=1&amp;b=2">Labels</see>.</para>
    /// </remarks>
    global::System.Threading.Tasks.Task PutAsync(long id, string @event, global::System.DateTimeOffset at, string? body = null, global::Shop.V1.LabelPutOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>GET /parcels/{id}/picture</c>.</summary>
    /// <param name="id">The parameter <c>id</c>.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The picture.</returns>
    /// <remarks><c>GET /parcels/{id}/picture</c></remarks>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiDownload> GetPictureAsync(long id, global::Shop.V1.LabelGetPictureOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>GET /parcels/{id}/text</c>.</summary>
    /// <param name="id">The parameter <c>id</c>.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The text.</returns>
    /// <remarks><c>GET /parcels/{id}/text</c></remarks>
    global::System.Threading.Tasks.Task<string> GetTextAsync(long id, global::Shop.V1.LabelGetTextOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>GET /parcels/codes</c>.</summary>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The codes.</returns>
    /// <remarks><c>GET /parcels/codes</c></remarks>
    global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyList<string>> ListCodesAsync(global::Shop.V1.LabelListCodesOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /parcels/codes</c>.</summary>
    /// <param name="body">The body.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The last code or nothing.</returns>
    /// <remarks><c>POST /parcels/codes</c></remarks>
    global::System.Threading.Tasks.Task<string?> AddCodesAsync(global::Shop.V1.LabelAddCodesBody body, global::Shop.V1.LabelAddCodesOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The operations of <c>ILabelsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface ILabelsEndpointsWithResponse
{
    /// <inheritdoc cref="ILabelsEndpoints.PutAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse> PutAsync(long id, string @event, global::System.DateTimeOffset at, string? body = null, global::Shop.V1.LabelPutOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ILabelsEndpoints.GetPictureAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::TikiSpec.ApiDownload>> GetPictureAsync(long id, global::Shop.V1.LabelGetPictureOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ILabelsEndpoints.GetTextAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<string>> GetTextAsync(long id, global::Shop.V1.LabelGetTextOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ILabelsEndpoints.ListCodesAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::System.Collections.Generic.IReadOnlyList<string>>> ListCodesAsync(global::Shop.V1.LabelListCodesOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ILabelsEndpoints.AddCodesAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<string?>> AddCodesAsync(global::Shop.V1.LabelAddCodesBody body, global::Shop.V1.LabelAddCodesOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The endpoints of Labels.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class LabelsEndpoints : ILabelsEndpoints
{
    private static readonly global::TikiSpec.Runtime.ApiOperation PutOperation = new("Labels_Put", "PUT", "/parcels/{id}/labels/{event}", "204 404 default", "key|oauth|")
    {
        Documentation = "https://shop.example/docs?a=1&b=2",
        Help = [new("404", "https://shop.example/help?a=1&b=2")],
    };

    private static readonly global::TikiSpec.Runtime.ApiOperation GetPictureOperation = new("Labels_GetPicture", "GET", "/parcels/{id}/picture", "200")
    {
        Accept = "image/png",
    };

    private static readonly global::TikiSpec.Runtime.ApiOperation GetTextOperation = new("Labels_GetText", "GET", "/parcels/{id}/text", "200")
    {
        Accept = "text/plain",
    };

    private static readonly global::TikiSpec.Runtime.ApiOperation ListCodesOperation = new("Labels_ListCodes", "GET", "/parcels/codes", "200");

    internal static readonly global::TikiSpec.Runtime.ResponseReader<global::System.Collections.Generic.IReadOnlyList<string>> ListCodesResponse =
        global::TikiSpec.Runtime.ResponseReader.Json<global::System.Collections.Generic.IReadOnlyList<string>>(static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.JsonReads.String));

    private static readonly global::TikiSpec.Runtime.ApiOperation AddCodesOperation = new("Labels_AddCodes", "POST", "/parcels/codes", "200");

    internal static readonly global::TikiSpec.Runtime.ResponseReader<string?> AddCodesResponse =
        global::TikiSpec.Runtime.ResponseReader.JsonOrNull<string?>(global::TikiSpec.Runtime.ApiJson.ReadStringOrNull);

    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal LabelsEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        _api = api;
        WithResponse = new LabelsEndpointsWithResponse(api);
    }

    /// <inheritdoc/>
    public ILabelsEndpointsWithResponse WithResponse { get; }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task PutAsync(long id, string @event, global::System.DateTimeOffset at, string? body = null, global::Shop.V1.LabelPutOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(PutRequest(id, @event, at, body, options), call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest PutRequest(long id, string @event, global::System.DateTimeOffset at, string? body, global::Shop.V1.LabelPutOptions? options)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(PutOperation);
        request.AddPath("id", global::TikiSpec.Runtime.ApiText.Int64(id));
        request.AddPath("event", @event);
        request.AddQuery("at", global::TikiSpec.Runtime.ApiText.TikiDateTime(at));
        if (options is not null)
        {
            request.AddQueryList("sizes", options.Sizes, global::TikiSpec.Runtime.ApiText.Int32, explode: true);
            request.AddQueryTexts("colors", options.Colors, explode: false, separator: '|');
            request.Check.AtMost("limit", options.Limit, 100m);
            request.AddQueryNumber("limit", options.Limit);
            request.AddQueryMap("filter", options.Filter, static item => item, deep: true);
            request.AddHeader("X-Trace", options.XTrace);
            request.AddHeader("X-Level", options.XLevel is { } xLevel ? global::TikiSpec.Runtime.ApiText.Int32(xLevel) : null);
            request.AddCookie("session", options.Session);
            request.AddQuery("where", options.Where is { } where ? global::TikiSpec.Runtime.ApiText.Json(where, static (writer, item) => global::TikiSpec.Runtime.ApiJson.WriteList(writer, item, global::TikiSpec.Runtime.JsonWrites.String)) : null);
        }

        if (body is not null)
        {
            request.SetTextBody(body, "text/csv");
        }

        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiDownload> GetPictureAsync(long id, global::Shop.V1.LabelGetPictureOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(GetPictureRequest(id), global::TikiSpec.Runtime.ResponseReader.Download, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest GetPictureRequest(long id)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(GetPictureOperation);
        request.AddPath("id", global::TikiSpec.Runtime.ApiText.Int64(id));
        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<string> GetTextAsync(long id, global::Shop.V1.LabelGetTextOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(GetTextRequest(id), global::TikiSpec.Runtime.ResponseReader.Text, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest GetTextRequest(long id)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(GetTextOperation);
        request.AddPath("id", global::TikiSpec.Runtime.ApiText.Int64(id));
        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyList<string>> ListCodesAsync(global::Shop.V1.LabelListCodesOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(ListCodesRequest(), ListCodesResponse, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest ListCodesRequest()
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(ListCodesOperation);
        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<string?> AddCodesAsync(global::Shop.V1.LabelAddCodesBody body, global::Shop.V1.LabelAddCodesOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(AddCodesRequest(body), AddCodesResponse, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest AddCodesRequest(global::Shop.V1.LabelAddCodesBody body)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(AddCodesOperation);
        request.Check.Body(body);
        request.SetFormBody(body, static (writer, item) => item.WriteJson(writer));
        return request;
    }
}

/// <summary>The operations of <c>LabelsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class LabelsEndpointsWithResponse : ILabelsEndpointsWithResponse
{
    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal LabelsEndpointsWithResponse(global::TikiSpec.Runtime.ApiCaller api) => _api = api;

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse> PutAsync(long id, string @event, global::System.DateTimeOffset at, string? body, global::Shop.V1.LabelPutOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(LabelsEndpoints.PutRequest(id, @event, at, body, options), call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::TikiSpec.ApiDownload>> GetPictureAsync(long id, global::Shop.V1.LabelGetPictureOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(LabelsEndpoints.GetPictureRequest(id), global::TikiSpec.Runtime.ResponseReader.Download, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<string>> GetTextAsync(long id, global::Shop.V1.LabelGetTextOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(LabelsEndpoints.GetTextRequest(id), global::TikiSpec.Runtime.ResponseReader.Text, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::System.Collections.Generic.IReadOnlyList<string>>> ListCodesAsync(global::Shop.V1.LabelListCodesOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(LabelsEndpoints.ListCodesRequest(), LabelsEndpoints.ListCodesResponse, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<string?>> AddCodesAsync(global::Shop.V1.LabelAddCodesBody body, global::Shop.V1.LabelAddCodesOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(LabelsEndpoints.AddCodesRequest(body), LabelsEndpoints.AddCodesResponse, call, cancellationToken);
}
