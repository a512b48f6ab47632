/// <summary>The endpoints of Jobs.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IJobsEndpoints
{
    /// <summary>The same operations with the whole response: status, headers, raw body.</summary>
    IJobsEndpointsWithResponse WithResponse { get; }

    /// <summary>Calls <c>POST /jobs</c>.</summary>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>One of the responses that the outcome has a record for.</returns>
    /// <exception cref="global::TikiSpec.ApiException">
    /// <list type="bullet">
    /// <item><description><c>404</c>: There is no such thing. <c>DeclaredError</c> is <c>Problem</c>.</description></item>
    /// <item><description><c>4XX</c>: It is refused. <c>DeclaredError</c> is <c>Problem</c>.</description></item>
    /// </list>
    /// </exception>
    /// <remarks><c>POST /jobs</c></remarks>
    global::System.Threading.Tasks.Task<global::Shop.V1.JobStartOutcome> StartAsync(global::Shop.V1.JobStartOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>GET /jobs</c>.</summary>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>What happens.</returns>
    /// <remarks><c>GET /jobs</c></remarks>
    global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ServerSentEvent<long>> WatchAsync(global::Shop.V1.JobWatchOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <summary>Calls <c>HEAD /jobs</c>.</summary>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <remarks><c>HEAD /jobs</c></remarks>
    global::System.Threading.Tasks.Task LookAsync(global::Shop.V1.JobLookOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The operations of <c>IJobsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IJobsEndpointsWithResponse
{
    /// <inheritdoc cref="IJobsEndpoints.StartAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.JobStartOutcome>> StartAsync(global::Shop.V1.JobStartOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IJobsEndpoints.WatchAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ServerSentEvent<long>>, global::Shop.V1.JobWatchHeaders>> WatchAsync(global::Shop.V1.JobWatchOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);

    /// <inheritdoc cref="IJobsEndpoints.LookAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiHeadersResponse<global::Shop.V1.JobLookHeaders>> LookAsync(global::Shop.V1.JobLookOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The endpoints of Jobs.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class JobsEndpoints : IJobsEndpoints
{
    private static readonly global::TikiSpec.Runtime.ApiOperation StartOperation = new("Jobs_Start", "POST", "/jobs", "200 202 204 404 4XX")
    {
        Errors = [global::TikiSpec.Runtime.ApiErrorBody.Of<global::Shop.V1.Problem>("404 4XX")],
    };

    internal static readonly global::TikiSpec.Runtime.ResponseReader<global::Shop.V1.JobStartOutcome> StartResponse =
        global::TikiSpec.Runtime.ResponseReader.ByStatus<global::Shop.V1.JobStartOutcome>(("200", global::TikiSpec.Runtime.ResponseReader.Json<string>(global::TikiSpec.Runtime.JsonReads.String).As<global::Shop.V1.JobStartOutcome>(static value => new global::Shop.V1.JobStartOutcome.Ok(value))), ("202", global::TikiSpec.Runtime.ResponseReader.Json<int>(global::TikiSpec.Runtime.JsonReads.Int32).As<global::Shop.V1.JobStartOutcome>(static value => new global::Shop.V1.JobStartOutcome.Accepted(value))), ("204", global::TikiSpec.Runtime.ResponseReader.Nothing<global::Shop.V1.JobStartOutcome>(static () => new global::Shop.V1.JobStartOutcome.NoContent())));

    private static readonly global::TikiSpec.Runtime.ApiOperation WatchOperation = new("Jobs_Watch", "GET", "/jobs", "200")
    {
        Accept = "text/event-stream",
    };

    internal static readonly global::TikiSpec.Runtime.ResponseReader<global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ServerSentEvent<long>>> WatchResponse =
        global::TikiSpec.Runtime.ResponseReader.Events<long>(global::TikiSpec.Runtime.JsonReads.Int64);

    private static readonly global::TikiSpec.Runtime.ApiOperation LookOperation = new("Jobs_Look", "HEAD", "/jobs", "200");

    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal JobsEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        _api = api;
        WithResponse = new JobsEndpointsWithResponse(api);
    }

    /// <inheritdoc/>
    public IJobsEndpointsWithResponse WithResponse { get; }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::Shop.V1.JobStartOutcome> StartAsync(global::Shop.V1.JobStartOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(StartRequest(), StartResponse, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest StartRequest()
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(StartOperation);
        return request;
    }

    /// <inheritdoc/>
    public global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ServerSentEvent<long>> WatchAsync(global::Shop.V1.JobWatchOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.StreamAsync(() => WatchRequest(), WatchResponse, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest WatchRequest()
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(WatchOperation);
        return request;
    }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task LookAsync(global::Shop.V1.JobLookOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(LookRequest(), call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest LookRequest()
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(LookOperation);
        return request;
    }
}

/// <summary>The operations of <c>JobsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class JobsEndpointsWithResponse : IJobsEndpointsWithResponse
{
    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal JobsEndpointsWithResponse(global::TikiSpec.Runtime.ApiCaller api) => _api = api;

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::Shop.V1.JobStartOutcome>> StartAsync(global::Shop.V1.JobStartOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(JobsEndpoints.StartRequest(), JobsEndpoints.StartResponse, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::System.Collections.Generic.IAsyncEnumerable<global::TikiSpec.ServerSentEvent<long>>, global::Shop.V1.JobWatchHeaders>> WatchAsync(global::Shop.V1.JobWatchOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(JobsEndpoints.WatchRequest(), JobsEndpoints.WatchResponse, global::Shop.V1.JobWatchHeaders.Read, call, cancellationToken);

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiHeadersResponse<global::Shop.V1.JobLookHeaders>> LookAsync(global::Shop.V1.JobLookOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(JobsEndpoints.LookRequest(), global::Shop.V1.JobLookHeaders.Read, call, cancellationToken);
}
