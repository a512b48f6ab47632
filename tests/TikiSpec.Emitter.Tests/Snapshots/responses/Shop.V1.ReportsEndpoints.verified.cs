/// <summary>The endpoints of Reports.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IReportsEndpoints
{
    /// <summary>The same operations with the whole response: status, headers, raw body.</summary>
    IReportsEndpointsWithResponse WithResponse { get; }

    /// <summary>Calls <c>GET /report</c>.</summary>
    /// <param name="options">What can be left out: nothing yet.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The report.</returns>
    /// <remarks><c>GET /report</c></remarks>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiDownload?> GetAsync(global::Shop.V1.ReportGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The operations of <c>IReportsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IReportsEndpointsWithResponse
{
    /// <inheritdoc cref="IReportsEndpoints.GetAsync"/>
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::TikiSpec.ApiDownload?>> GetAsync(global::Shop.V1.ReportGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The endpoints of Reports.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ReportsEndpoints : IReportsEndpoints
{
    private static readonly global::TikiSpec.Runtime.ApiOperation GetOperation = new("Reports_Get", "GET", "/report", "200 204")
    {
        Accept = "application/pdf",
    };

    internal static readonly global::TikiSpec.Runtime.ResponseReader<global::TikiSpec.ApiDownload?> GetResponse =
        global::TikiSpec.Runtime.ResponseReader.ByStatus<global::TikiSpec.ApiDownload?>(("200", global::TikiSpec.Runtime.ResponseReader.Download.As<global::TikiSpec.ApiDownload?>(static value => value)), ("204", global::TikiSpec.Runtime.ResponseReader.Nothing<global::TikiSpec.ApiDownload?>(static () => null)));

    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal ReportsEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        _api = api;
        WithResponse = new ReportsEndpointsWithResponse(api);
    }

    /// <inheritdoc/>
    public IReportsEndpointsWithResponse WithResponse { get; }

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiDownload?> GetAsync(global::Shop.V1.ReportGetOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(GetRequest(), GetResponse, call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest GetRequest()
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(GetOperation);
        return request;
    }
}

/// <summary>The operations of <c>ReportsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ReportsEndpointsWithResponse : IReportsEndpointsWithResponse
{
    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal ReportsEndpointsWithResponse(global::TikiSpec.Runtime.ApiCaller api) => _api = api;

    /// <inheritdoc/>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::TikiSpec.ApiDownload?>> GetAsync(global::Shop.V1.ReportGetOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(ReportsEndpoints.GetRequest(), ReportsEndpoints.GetResponse, call, cancellationToken);
}
