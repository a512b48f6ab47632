using TikiSpec.Benchmarks.Payloads;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>Who reads and writes which payload with which models.</summary>
internal static class Contests
{
    public static IReadOnlyList<Contest> All()
    {
        var payloads = new DocumentedPayloads();
        return
        [
            ProductList(payloads.ProductList()),
            ProductDetail(payloads.ProductDetail()),
            TrackingList(payloads.TrackingList()),
            BatchResult(payloads.BatchResult()),
            CreateRequest(payloads.CreateRequest()),
            ErrorBody(payloads.ErrorBody()),
        ];
    }

    private static Contest ProductList(Payload payload) =>
        Contest.Of(
            payload,
            typeof(V2_1.ProductPage),
            Ours.Of<V2_1.ProductPage>(V2_1.ProductPage.ReadJson, static (writer, model) => model.WriteJson(writer)),
            KiotaStyle.Of(Kiota.ProductPage.Create),
            DtoContext.Default.ProductPage,
            SystemTextJson.FastPath(ClosedContext.Default.ProductPage, payload.Json),
            NSwagClients.ProductList
        );

    // Free-form attributes are undeclared properties, which System.Text.Json's fast path does not write.
    private static Contest ProductDetail(Payload payload) =>
        Contest.Of(
            payload,
            typeof(V2_1.ProductDetail),
            Ours.Of<V2_1.ProductDetail>(V2_1.ProductDetail.ReadJson, static (writer, model) => model.WriteJson(writer)),
            KiotaStyle.Of(Kiota.ProductDetail.Create),
            DtoContext.Default.ProductDetail,
            fastPath: null,
            NSwagClients.ProductDetail
        );

    private static Contest TrackingList(Payload payload) =>
        Contest.Of(
            payload,
            typeof(IReadOnlyList<V2.TrackingEntry>),
            Ours.OfList<V2.TrackingEntry>(V2.TrackingEntry.ReadJson, static (writer, model) => model.WriteJson(writer)),
            KiotaStyle.OfList(Kiota.TrackingEntry.Create),
            DtoContext.Default.TrackingEntryArray,
            SystemTextJson.FastPath(ClosedContext.Default.TrackingEntryArray, payload.Json),
            NSwagClients.TrackingList
        );

    private static Contest BatchResult(Payload payload) =>
        Contest.Of(
            payload,
            typeof(V2_1.SkuBatchResult),
            Ours.Of<V2_1.SkuBatchResult>(V2_1.SkuBatchResult.ReadJson, static (writer, model) => model.WriteJson(writer)),
            KiotaStyle.Of(Kiota.SkuBatchResult.Create),
            DtoContext.Default.SkuBatchResult,
            SystemTextJson.FastPath(ClosedContext.Default.SkuBatchResult, payload.Json),
            NSwagClients.BatchResult
        );

    // NSwag makes a class of a free-form value, which reads no text and no number: it has no models for a create
    // request.
    private static Contest CreateRequest(Payload payload) =>
        Contest.Of(
            payload,
            typeof(V2_1.NewProduct),
            Ours.Of<V2_1.NewProduct>(V2_1.NewProduct.ReadJson, static (writer, model) => model.WriteJson(writer)),
            KiotaStyle.Of(Kiota.NewProduct.Create),
            DtoContext.Default.NewProduct,
            SystemTextJson.FastPath(ClosedContext.Default.NewProduct, payload.Json)
        );

    private static Contest ErrorBody(Payload payload) =>
        Contest.Of(
            payload,
            typeof(V2_1.ErrorBody),
            Ours.Of<V2_1.ErrorBody>(V2_1.ErrorBody.ReadJson, static (writer, model) => model.WriteJson(writer)),
            KiotaStyle.Of(Kiota.ErrorBody.Create),
            DtoContext.Default.ErrorBody,
            SystemTextJson.FastPath(ClosedContext.Default.ErrorBody, payload.Json),
            NSwagClients.ErrorBody
        );
}
