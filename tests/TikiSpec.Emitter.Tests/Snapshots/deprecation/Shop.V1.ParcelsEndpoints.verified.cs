#pragma warning disable TIKI9002, TIKI9012, TIKI9022 // A request carries options that callers should leave.
/// <summary>The endpoints of Parcels.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IParcelsEndpoints
{
    /// <summary>The same operations with the whole response: status, headers, raw body.</summary>
    IParcelsEndpointsWithResponse WithResponse { get; }

    /// <summary>Calls <c>GET /parcels</c>.</summary>
    /// <param name="options">What can be left out.</param>
    /// <param name="call">What is different for this call: time limit, retries, credential, undeclared properties.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>All.</returns>
    /// <remarks>
    /// <para><c>GET /parcels</c></para>
    /// <para>Deprecated since 2022-01-05. Will be removed on 2027-01-01. Use V2_1.Parcels.ListAsync. It knows "depots".</para>
    /// </remarks>
    [global::TikiSpec.Runtime.ApiSuccessor("shop.v2.1", "V2_1", "Parcels", "ListAsync", "It knows \"depots\".")]
    [global::System.Obsolete("Deprecated since 2022-01-05. Will be removed on 2027-01-01. Use V2_1.Parcels.ListAsync. It knows \"depots\".", DiagnosticId = "TIKI9001", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Parcel>> ListAsync(global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The operations of <c>IParcelsEndpoints</c>, with the whole response.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public partial interface IParcelsEndpointsWithResponse
{
    /// <inheritdoc cref="IParcelsEndpoints.ListAsync"/>
    [global::TikiSpec.Runtime.ApiSuccessor("shop.v2.1", "V2_1", "Parcels", "ListAsync", "It knows \"depots\".")]
    [global::System.Obsolete("Deprecated since 2022-01-05. Will be removed on 2027-01-01. Use V2_1.Parcels.ListAsync. It knows \"depots\".", DiagnosticId = "TIKI9001", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Parcel>>> ListAsync(global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default);
}

/// <summary>The endpoints of Parcels.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ParcelsEndpoints : IParcelsEndpoints
{
    private static readonly global::TikiSpec.Runtime.ApiOperation ListOperation = new("Parcels_List", "GET", "/parcels", "200")
    {
        Deprecation = new("2022-01-05", "2027-01-01", "V2_1.Parcels.ListAsync"),
    };

    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal ParcelsEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        _api = api;
        WithResponse = new ParcelsEndpointsWithResponse(api);
    }

    /// <inheritdoc/>
    public IParcelsEndpointsWithResponse WithResponse { get; }

    /// <inheritdoc/>
    [global::TikiSpec.Runtime.ApiSuccessor("shop.v2.1", "V2_1", "Parcels", "ListAsync", "It knows \"depots\".")]
    [global::System.Obsolete("Deprecated since 2022-01-05. Will be removed on 2027-01-01. Use V2_1.Parcels.ListAsync. It knows \"depots\".", DiagnosticId = "TIKI9001", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Parcel>> ListAsync(global::Shop.V1.ParcelListOptions? options = null, global::TikiSpec.CallOptions? call = null, global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendAsync(ListRequest(options), global::TikiSpec.Runtime.ResponseReader.JsonList<global::Shop.V1.Parcel>(), call, cancellationToken);

    internal static global::TikiSpec.Runtime.ApiRequest ListRequest(global::Shop.V1.ParcelListOptions? options)
    {
        var request = new global::TikiSpec.Runtime.ApiRequest(ListOperation);
        if (options is not null)
        {
            request.AddQuery("color", options.Color);
            request.AddQueryNumber("size", options.Size);
        }

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
    [global::TikiSpec.Runtime.ApiSuccessor("shop.v2.1", "V2_1", "Parcels", "ListAsync", "It knows \"depots\".")]
    [global::System.Obsolete("Deprecated since 2022-01-05. Will be removed on 2027-01-01. Use V2_1.Parcels.ListAsync. It knows \"depots\".", DiagnosticId = "TIKI9001", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Parcel>>> ListAsync(global::Shop.V1.ParcelListOptions? options, global::TikiSpec.CallOptions? call, global::System.Threading.CancellationToken cancellationToken) =>
        _api.SendWithResponseAsync(ParcelsEndpoints.ListRequest(options), global::TikiSpec.Runtime.ResponseReader.JsonList<global::Shop.V1.Parcel>(), call, cancellationToken);
}
