using System.Text.Json;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>Changes of products that need no review: price, stock, status, the seller's sku.</summary>
internal static class ProductUpdates
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Products_UpdateSku", UpdateSku);
        table.Add("Products_UpdateSkus", UpdateSkus);
        table.Add("Products_UpdateOriginalSku", UpdateOriginalSku);
    }

    private static Response UpdateSku(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if ((Refusals.FindPermission(state) ?? Refusals.FindFullness(state, call)) is { } forbidden)
                {
                    return (state, forbidden);
                }

                if (FindProduct(call, state, out var complaint) is not { } product)
                {
                    return (state, ErrorResponse.Of(400, complaint));
                }

                var change = SkuChange.Read(call.Body);
                if (SkuChangeRules.FindWarehouseProblem(state.Seller, product, change) is { } warehouseProblem)
                {
                    return (state, ErrorResponse.WithMeta(422, warehouseProblem, context.Ids.NextRequestId()));
                }

                return SkuChangeRules.FindProblem(product, change) is { } problem
                    ? (state, ErrorResponse.Of(422, problem))
                    : (state.Update(change.ApplyTo(product, context.Now), context), Approved());
            }
        );

    private static EmulatedProduct? FindProduct(OperationCall call, Snapshot state, out string complaint)
    {
        if (call.IsV1)
        {
            var sku = call.Parameters.Required("sku");
            complaint = $"there is no product with original_sku '{sku}'";
            return state.FindProduct(sku);
        }

        return FindProduct(call.Body, state, out complaint);
    }

    private static EmulatedProduct? FindProduct(JsonElement row, Snapshot state, out string complaint)
    {
        if (row.Integer("product_id") is { } id)
        {
            complaint = $"there is no product with product_id {id}";
            return state.Products.GetValueOrDefault(id);
        }

        var sku = row.Text("original_sku");
        complaint = sku is null ? "original_sku or product_id is required" : $"there is no product with original_sku '{sku}'";
        return sku is null ? null : state.FindProduct(sku);
    }

    private static Response UpdateSkus(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                if ((Refusals.FindPermission(state) ?? Refusals.FindFullness(state, call)) is { } forbidden)
                {
                    return (state, forbidden);
                }

                var results = new List<SkuBatchRowOutcome>();
                foreach (var row in call.Body.Items("data"))
                {
                    var outcome = UpdateRow(row, state, context.Now);
                    state = outcome.Updated is null ? state : state.Update(outcome.Updated, context);
                    results.Add(outcome);
                }

                return (state, ListShape.Data(results, static (json, result) => result.Write(json)));
            }
        );

    private static SkuBatchRowOutcome UpdateRow(JsonElement row, Snapshot state, DateTimeOffset now)
    {
        if (FindProduct(row, state, out var complaint) is not { } product)
        {
            return SkuBatchRowOutcome.Refuse(row, null, "resource_not_found", complaint);
        }

        var change = SkuChange.Read(row);
        var problem =
            SkuChangeRules.FindWarehouseProblem(state.Seller, product, change) ?? SkuChangeRules.FindBatchProblem(product, change);
        return problem is null
            ? SkuBatchRowOutcome.Succeed(row, change.ApplyTo(product, now))
            : SkuBatchRowOutcome.Refuse(row, product, "resource_illegal", problem);
    }

    private static Response UpdateOriginalSku(OperationCall call) =>
        call.Store.Change<Response>(
            (state, context) =>
            {
                var sku = call.Body.Text("original_sku") ?? "";
                if ((Refusals.FindPermission(state) ?? Refusals.FindFullness(state, call)) is { } forbidden)
                {
                    return (state, forbidden);
                }

                if (!state.Products.TryGetValue(call.Body.Integer("product_id") ?? 0, out var product))
                {
                    return (state, ErrorResponse.Of(404, "product_id not found"));
                }

                if (sku.Length == 0)
                {
                    return (state, ErrorResponse.Of(400, "original_sku must not be empty"));
                }

                if (sku != product.OriginalSku && state.IsSkuTaken(sku))
                {
                    return (state, ErrorResponse.Of(400, $"Product code {sku} is not unique"));
                }

                return (
                    state.With(product with { OriginalSku = sku, UpdatedAt = context.Now, Version = product.Version + 1 }) with
                    {
                        Written = state.Written + call.Size,
                    },
                    Approved()
                );
            }
        );

    private static Response Approved() =>
        Response.Ok(static json =>
        {
            json.WriteStartObject();
            json.WriteString("state", RequestStates.Approved);
            json.WriteEndObject();
        });
}
