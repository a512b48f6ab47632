/// <summary>Shop</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ShopEndpoints
{
    internal static readonly global::TikiSpec.Runtime.ApiDefinition Definition = new("shop.v1")
    {
        Servers =
        [
            new("https://shop.example/api", "Production"),
        ],
        Security =
        [
            global::TikiSpec.Runtime.ApiSecurityScheme.ApiKey("key", global::TikiSpec.Runtime.ApiKeyLocation.Header, "X-Key"),
            global::TikiSpec.Runtime.ApiSecurityScheme.OAuth2("oauth", "https://shop.example/token"),
        ],
    };

    internal ShopEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        Labels = new global::Shop.V1.LabelsEndpoints(api);
    }

    /// <summary>The endpoints of Labels.</summary>
    public global::Shop.V1.LabelsEndpoints Labels { get; }
}
