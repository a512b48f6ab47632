[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
partial class ShopClient : global::TikiSpec.IApiClient<global::Shop.ShopClient>, global::System.IDisposable
{
    private readonly global::TikiSpec.Runtime.ApiConnection _connection;

    /// <summary>Creates a client.</summary>
    /// <param name="credential">How calls are authorized.</param>
    /// <param name="options">How it connects; null for the defaults. Its own credential is not used.</param>
    /// <exception cref="global::System.ArgumentNullException">There is no credential: nobody would be calling.</exception>
    public ShopClient(global::TikiSpec.ApiCredential credential, global::TikiSpec.ApiClientOptions? options = null)
        : this((options ?? new global::TikiSpec.ApiClientOptions()) with
        {
            Credential = credential ?? throw new global::System.ArgumentNullException(nameof(credential)),
        })
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="options">How it connects, and who calls. Nobody is what a container of services makes of its own
    /// accord, and it would call the real service.</param>
    public ShopClient(global::TikiSpec.ApiClientOptions options)
        : this(new global::TikiSpec.Runtime.ApiConnection(options))
    {
    }

    private ShopClient(global::TikiSpec.Runtime.ApiConnection connection)
    {
        _connection = connection;
        V1 = new global::Shop.V1.ShopEndpoints(_connection.For(global::Shop.V1.ShopEndpoints.Definition));
    }

    /// <summary>Shop, V1.</summary>
    public global::Shop.V1.ShopEndpoints V1 { get; }

    /// <summary>The same client for another caller: an application that serves many sellers has a view for each.</summary>
    /// <param name="credential">Who calls. Keep the instance, or the view: it holds the caller's token and rate limit.</param>
    /// <returns>A client that shares the connections of this one, and ends with it. It need not be disposed of.</returns>
    public global::Shop.ShopClient As(global::TikiSpec.ApiCredential credential) => new(_connection.As(credential));

    /// <summary>Closes the connections that this client opened itself; what was given to it stays open.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>Creates a client, for code that knows it by a type parameter alone.</summary>
    /// <param name="options">How it connects.</param>
    /// <returns>The client.</returns>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static global::Shop.ShopClient Create(global::TikiSpec.ApiClientOptions options) => new(options);
}
