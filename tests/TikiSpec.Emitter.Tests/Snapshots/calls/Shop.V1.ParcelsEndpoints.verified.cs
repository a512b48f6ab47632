/// <summary>The endpoints of Parcels.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IParcelsEndpoints
{
    /// <summary>The same operations with the whole response: status, headers, raw body.</summary>
    IParcelsEndpointsWithResponse WithResponse { get; }

    /// <summary>Lists parcels.</summary>
    /// <param name="depot">The parameter <c>depot</c>.</param>
    /// <param name="options">What can be left out.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>A page.</returns>
    /// <remarks><c>GET /parcels</c></remarks>
    global::System.Threading.Tasks.Task<global::Shop.V1.ParcelPage> ListAsync(string depot, global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Goes through the items of all pages of <c>ListAsync</c>, asking for a page when it is reached.</summary>
    /// <param name="depot">The parameter <c>depot</c>.</param>
    /// <param name="options">What can be left out.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <returns>The items in the order in which they come; <c>ByPage()</c> gives whole pages.</returns>
    /// <remarks>Calls <see cref="ListAsync"/>.</remarks>
    global::TikiSpec.PageSequence<global::Shop.V1.Parcel> ListAllAsync(string depot, global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null);

    /// <summary>Calls <c>PUT /parcels</c>.</summary>
    /// <param name="body">The body.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>Row by row.</returns>
    /// <remarks><c>PUT /parcels</c></remarks>
    [global::TikiSpec.Runtime.ApiBatch("Data", 20, "UpdateManyRowsAsync")]
    global::System.Threading.Tasks.Task<global::Shop.V1.RowResults> UpdateRowsAsync(global::Shop.V1.RowBatch body, global::Shop.V1.ParcelUpdateRowsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>UpdateRowsAsync</c> for any number of rows, at most 20 in one call.</summary>
    /// <param name="rows">The rows, as many as there are.</param>
    /// <param name="batch">How they are sent: calls at once, and who is told how far it is.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>What became of each row.</returns>
    /// <exception cref="global::System.ArgumentException">A row cannot be sent: the message has its index. Nothing was sent.</exception>
    /// <exception cref="global::TikiSpec.BatchCanceledException{TRow, TResult}">The caller gave up. It has the types of the result, and what became of each row until then.</exception>
    /// <remarks>Calls <see cref="UpdateRowsAsync"/>.</remarks>
    global::System.Threading.Tasks.Task<global::TikiSpec.BatchResult<global::Shop.V1.Row, global::Shop.V1.RowResult>> UpdateManyRowsAsync(global::System.Collections.Generic.IEnumerable<global::Shop.V1.Row> rows, global::TikiSpec.BatchOptions? batch = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>GET /parcels/{id}</c>.</summary>
    /// <param name="id">The parameter <c>id</c>.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>A page of one.</returns>
    /// <remarks><c>GET /parcels/{id}</c></remarks>
    global::System.Threading.Tasks.Task<global::Shop.V1.Parcel> GetAsync(long id, global::Shop.V1.ParcelGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>GetAsync</c> again and again until the state is one of <c>arrived</c>, <c>lost</c>.</summary>
    /// <param name="id">The parameter <c>id</c>.</param>
    /// <param name="poll">How often, and for how long.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The response with that state.</returns>
    /// <exception cref="global::TikiSpec.ApiException">The time of the options is over, and the inner exception is a <c>TimeoutException</c>; or a question was refused for good.</exception>
    /// <remarks>Calls <see cref="GetAsync"/>.</remarks>
    global::System.Threading.Tasks.Task<global::Shop.V1.Parcel> WaitForDecisionAsync(long id, global::TikiSpec.PollOptions? poll = null, global::Shop.V1.ParcelGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /depots/{depot}/events</c>.</summary>
    /// <param name="depot">The parameter <c>depot</c>.</param>
    /// <param name="body">The body.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>What happened.</returns>
    /// <remarks><c>POST /depots/{depot}/events</c></remarks>
    global::System.Threading.Tasks.Task<global::Shop.V1.EventBatch> PullEventsAsync(string depot, global::Shop.V1.EventPull body, global::Shop.V1.ParcelPullEventsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Reads events as they come, by <c>PullEventsAsync</c>: in order, at least once, and acknowledged when the whole batch is handled.</summary>
    /// <param name="depot">The parameter <c>depot</c>.</param>
    /// <param name="read">From where on, and how often to ask when nothing comes.</param>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The events, for as long as somebody reads. One counts as handled when the next is asked for.</returns>
    /// <remarks>Calls <see cref="PullEventsAsync"/>.</remarks>
    global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ApiEvent<global::Shop.V1.Event>> ReadEventsAsync(string depot, global::TikiSpec.EventReadOptions? read = null, global::Shop.V1.ParcelPullEventsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The operations of <c>IParcelsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IParcelsEndpointsWithResponse
{
    /// <inheritdoc cref="IParcelsEndpoints.ListAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.ParcelPage>> ListAsync(string depot, global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IParcelsEndpoints.UpdateRowsAsync"/>
    [global::TikiSpec.Runtime.ApiBatch("Data", 20, "UpdateManyRowsAsync")]
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.RowResults>> UpdateRowsAsync(global::Shop.V1.RowBatch body, global::Shop.V1.ParcelUpdateRowsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IParcelsEndpoints.GetAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.Parcel>> GetAsync(long id, global::Shop.V1.ParcelGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IParcelsEndpoints.PullEventsAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.EventBatch>> PullEventsAsync(string depot, global::Shop.V1.EventPull body, global::Shop.V1.ParcelPullEventsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The endpoints of Parcels.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ParcelsEndpoints : IParcelsEndpoints
{
    private static readonly global::TikiSpec.Runtime.ApiOperation ListOperation = new("Parcels_List", "GET", "/parcels", "200");

    private static readonly global::TikiSpec.Runtime.ApiOperation UpdateRowsOperation = new("Parcels_UpdateRows", "PUT", "/parcels", "200");

    private static readonly global::TikiSpec.Runtime.ApiOperation GetOperation = new("Parcels_Get", "GET", "/parcels/{id}", "200");

    internal static readonly global::TikiSpec.Runtime.ResponseReader<global::Shop.V1.Parcel> GetResponse =
        global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.Parcel>(static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadUnwrapped(ref reader, json, "data", global::Shop.V1.Parcel.ReadJson));

    private static readonly global::TikiSpec.Runtime.ApiOperation PullEventsOperation = new("Parcels_PullEvents", "POST", "/depots/{depot}/events", "200");

    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal ParcelsEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        _api = api;
        WithResponse = new ParcelsEndpointsWithResponse(api);
    }

    /// <inheritdoc/>
    public IParcelsEndpointsWithResponse WithResponse { get; }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::Shop.V1.ParcelPage> ListAsync(string depot, global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(ListRequest(depot, options), global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.ParcelPage>(), call, cancellationToken);

    /// <inheritdoc/>
    public global::TikiSpec.PageSequence<global::Shop.V1.Parcel> ListAllAsync(string depot, global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null) =>
        new(options?.Page ?? 1, async (page, token) =>
        {
            var response = await ListAsync(depot, (options ?? new()) with { Page = (int)page }, call, token).ConfigureAwait(false);
            return new global::TikiSpec.Page<global::Shop.V1.Parcel>(page, response.Data, response.Paging?.LastPage);
        });

    internal static global::TikiSpec.Runtime.ApiRequest ListRequest(string depot, global::Shop.V1.ParcelListOptions? options)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(ListOperation);
        request.AddQuery("depot", depot);
        if (options is not null)
        {
            request.AddQueryNumber("page", options.Page);
            request.AddQueryNumber("limit", options.Limit);
        }

        return request;
    }

    /// <inheritdoc/>
    [global::TikiSpec.Runtime.ApiBatch("Data", 20, "UpdateManyRowsAsync")]
    public global::System.Threading.Tasks.Task<global::Shop.V1.RowResults> UpdateRowsAsync(global::Shop.V1.RowBatch body, global::Shop.V1.ParcelUpdateRowsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(UpdateRowsRequest(body), global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.RowResults>(), call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.BatchResult<global::Shop.V1.Row, global::Shop.V1.RowResult>> UpdateManyRowsAsync(global::System.Collections.Generic.IEnumerable<global::Shop.V1.Row> rows, global::TikiSpec.BatchOptions? batch = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendBatchAsync(
            rows,
            20,
            chunk => UpdateRowsRequest(new global::Shop.V1.RowBatch { Data = chunk }),
            global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.RowResults>(),
            static response => response.Data,
            static result => result.IsSuccess is true,
            static (row, result) => global::TikiSpec.Runtime.ApiBatch.Match(row.Id, result.Id) ?? global::TikiSpec.Runtime.ApiBatch.Match(row.Code, result.Code) ?? false,
            batch,
            call,
            cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest UpdateRowsRequest(global::Shop.V1.RowBatch body)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(UpdateRowsOperation);
        request.Check.Body(body);
        request.SetJsonBody(body);
        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::Shop.V1.Parcel> GetAsync(long id, global::Shop.V1.ParcelGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(GetRequest(id), GetResponse, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::Shop.V1.Parcel> WaitForDecisionAsync(long id, global::TikiSpec.PollOptions? poll = null, global::Shop.V1.ParcelGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        global::TikiSpec.Runtime.ApiPoll.RunAsync(
            token => GetAsync(id, options, call, token),
            static response => response.State is { Value: "arrived" or "lost" },
            static response => response.State is { Value: var state } ? state : null,
            poll,
            _api.TimeProvider,
            cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest GetRequest(long id)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(GetOperation);
        request.AddPath("id", global::TikiSpec.Runtime.ApiText.Int64(id));
        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::Shop.V1.EventBatch> PullEventsAsync(string depot, global::Shop.V1.EventPull body, global::Shop.V1.ParcelPullEventsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(PullEventsRequest(depot, body), global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.EventBatch>(), call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ApiEvent<global::Shop.V1.Event>> ReadEventsAsync(string depot, global::TikiSpec.EventReadOptions? read = null, global::Shop.V1.ParcelPullEventsOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        global::TikiSpec.Runtime.ApiEvents.ReadAsync(
            (ack, token) => PullEventsAsync(depot, new global::Shop.V1.EventPull { AckId = ack }, options, call, token),
            static response => response.Events,
            static response => response.AckId,
            static item => item.Id,
            static item => item switch
            {
                { Type: { Value: "moved" }, Version: "v1" } => global::TikiSpec.Runtime.ApiEvents.Payload<global::Shop.V1.Moved>(item.Payload),
                { Type: { Value: "lost" } } => global::TikiSpec.Runtime.ApiEvents.Payload<global::Shop.V1.Lost>(item.Payload),
                _ => null,
            },
            read,
            _api.TimeProvider,
            cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest PullEventsRequest(string depot, global::Shop.V1.EventPull body)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(PullEventsOperation);
        request.AddPath("depot", depot);
        request.Check.Body(body);
        request.SetJsonBody(body);
        return request;
    }
}

/// <summary>The operations of <c>ParcelsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ParcelsEndpointsWithResponse : IParcelsEndpointsWithResponse
{
    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal ParcelsEndpointsWithResponse(global::TikiSpec.Runtime.ApiCaller api) => _api = api;

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.ParcelPage>> ListAsync(string depot, global::Shop.V1.ParcelListOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(ParcelsEndpoints.ListRequest(depot, options), global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.ParcelPage>(), call, cancellationToken);

    /// <inheritdoc/>
    [global::TikiSpec.Runtime.ApiBatch("Data", 20, "UpdateManyRowsAsync")]
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.RowResults>> UpdateRowsAsync(global::Shop.V1.RowBatch body, global::Shop.V1.ParcelUpdateRowsOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(ParcelsEndpoints.UpdateRowsRequest(body), global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.RowResults>(), call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.Parcel>> GetAsync(long id, global::Shop.V1.ParcelGetOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(ParcelsEndpoints.GetRequest(id), ParcelsEndpoints.GetResponse, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.EventBatch>> PullEventsAsync(string depot, global::Shop.V1.EventPull body, global::Shop.V1.ParcelPullEventsOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(ParcelsEndpoints.PullEventsRequest(depot, body), global::TikiSpec.Runtime.ResponseReader.Json<global::Shop.V1.EventBatch>(), call, cancellationToken);
}
