using NewtonsoftV2 = TikiSpec.Benchmarks.NSwag.NewtonsoftJson.V2;
using NewtonsoftV21 = TikiSpec.Benchmarks.NSwag.NewtonsoftJson.V2_1;
using SystemTextJsonV2 = TikiSpec.Benchmarks.NSwag.SystemTextJson.V2;
using SystemTextJsonV21 = TikiSpec.Benchmarks.NSwag.SystemTextJson.V2_1;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>The models that NSwag generates from the same specs, on the library and with the settings that its client
/// uses.</summary>
internal static class NSwagClients
{
    public static Contender[] ProductList => Of<NewtonsoftV21.ProductPage, SystemTextJsonV21.ProductPage>();

    public static Contender[] ProductDetail => Of<NewtonsoftV21.ProductDetail, SystemTextJsonV21.ProductDetail>();

    public static Contender[] TrackingList => Of<ICollection<NewtonsoftV2.TrackingEntry>, ICollection<SystemTextJsonV2.TrackingEntry>>();

    public static Contender[] BatchResult => Of<NewtonsoftV21.SkuBatchResult, SystemTextJsonV21.SkuBatchResult>();

    public static Contender[] ErrorBody => Of<NewtonsoftV21.ErrorBody, SystemTextJsonV21.ErrorBody>();

    private static Contender[] Of<TNewtonsoft, TSystemTextJson>()
        where TNewtonsoft : class
        where TSystemTextJson : class =>
        [
            NewtonsoftJson.With<TNewtonsoft>("NSwag (Newtonsoft)", new Newtonsoft.Json.JsonSerializerSettings()),
            OnSystemTextJson<TSystemTextJson>(),
        ];

    private static Contender OnSystemTextJson<T>()
        where T : class
    {
        var options = new System.Text.Json.JsonSerializerOptions();
        return new Contender(
            "NSwag (STJ)",
            payload => System.Text.Json.JsonSerializer.Deserialize<T>(payload, options)!,
            model => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes((T)model, options)
        );
    }
}
