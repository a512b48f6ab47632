using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>Requests to create a product or to change what needs review.</summary>
internal static class RequestCreation
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Products_Create", new Behaviour(Create) { Complain = NewProductRules.FindErrors });
        table.Add("Requests_Create", new Behaviour(Create) { Complain = NewProductRules.FindErrors });
        table.Add("Requests_UpdateProductInfo", UpdateProductInfo);
    }

    private static Response Create(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if ((Refusals.FindPermission(state) ?? Refusals.FindFullness(state, call)) is { } forbidden)
                {
                    return (state, forbidden);
                }

                var categoryId = call.Body.Integer("category_id") ?? 0;
                if (!state.Categories.TryGetValue(categoryId, out var category) || !category.TakesProducts)
                {
                    return (state, ErrorResponse.Of(404, "Attributes not found for category_id in payload"));
                }

                var errors = NewProductRules.FindErrors(call.Body, category, state.Seller);
                if (errors.Count > 0)
                {
                    return (state, ErrorResponse.Of(422, errors));
                }

                var request = new EmulatedRequest
                {
                    TrackId = context.Ids.NextTrackId(),
                    Number = context.Ids.NextNumber(),
                    State = RequestStates.Queuing,
                    CreatedAt = context.Now,
                    CreatedBy = state.Seller.Email,
                    CategoryId = categoryId,
                    HasDocuments = call.Body.Items("certificate_files").Count > 0,
                    Products = ProductDrafts.Make(call.Body, state, context),
                };
                return Begin(call, state, context, request);
            }
        );

    private static Response UpdateProductInfo(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if ((Refusals.FindPermission(state) ?? Refusals.FindFullness(state, call)) is { } forbidden)
                {
                    return (state, forbidden);
                }

                if (!state.Products.TryGetValue(call.Body.Integer("product_id") ?? 0, out var product))
                {
                    return (state, ErrorResponse.Of(404, "product_id not found"));
                }

                var change = ReadChange(product.Id, call.Body);
                var request = new EmulatedRequest
                {
                    TrackId = context.Ids.NextTrackId(),
                    Number = context.Ids.NextNumber(),
                    State = RequestStates.Queuing,
                    CreatedAt = context.Now,
                    CreatedBy = state.Seller.Email,
                    Change = change,
                    Products = [ProductInfoUpdate.Preview(product, change)],
                };
                return Begin(call, state, context, request);
            }
        );

    private static (Snapshot, Response) Begin(OperationCall call, Snapshot state, ChangeContext context, EmulatedRequest request)
    {
        var begun = context.Lifecycle.Begin(request, context.Now);
        return (state.With(begun) with { Written = state.Written + call.Size }, TrackingShape.Receipt(begun, call.Version));
    }

    private static ProductInfoChange ReadChange(long productId, JsonElement body) =>
        new(
            productId,
            body.Properties("attributes")
                .ToImmutableSortedDictionary(static property => property.Name, static property => property.Value, StringComparer.Ordinal),
            body.Text("image"),
            body.Property("images") is null ? null : body.Texts("images")
        );
}
