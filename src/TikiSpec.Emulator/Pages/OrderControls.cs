using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator.Pages;

/// <summary>What a person or a script does in the place of buyers and of Tiki: <c>POST /_emulator/orders</c> makes an
/// order, <c>POST /_emulator/orders/CODE/pay</c> and so on move it.</summary>
/// <remarks>No credential is asked for, as this is beside the API; the gate keeps pages of other hosts
/// out.</remarks>
internal static class OrderControls
{
    public const string Path = "/_emulator/orders";

    private const int MaxBytes = 64 * 1024;

    public static async Task RespondAsync(HttpContext context, EmulatorState state)
    {
        var response = await MakeAsync(context, state).ConfigureAwait(false);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<Response> MakeAsync(HttpContext context, EmulatorState state)
    {
        try
        {
            var body = await BoundedBody.ReadAsync(context.Request.Body, MaxBytes, context.RequestAborted).ConfigureAwait(false);
            if (body is null)
            {
                return ErrorResponse.Of(413, $"the body is larger than {MaxBytes} bytes");
            }

            using var document = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
            return Shown(
                Make(
                    context.Request.Path.Value![Path.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries),
                    document.RootElement,
                    state
                )
            );
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return ErrorResponse.Of(400, problem.Message);
        }
    }

    private static EmulatedOrder Make(string[] steps, JsonElement body, EmulatorState state) =>
        steps switch
        {
            [] => state.PlaceOrder(
                body.Integer("product_id") ?? throw new ArgumentException("product_id is required: which product is bought"),
                (int)Math.Clamp(body.Integer("quantity") ?? 1, int.MinValue, int.MaxValue),
                body.Text("fulfillment_type") ?? FulfillmentTypes.TikiDelivery
            ),
            [var code, var word] when Enum.TryParse<OrderStep>(word, ignoreCase: true, out var step) && Enum.IsDefined(step) =>
                state.MoveOrder(code, step, body.Text("reason") ?? ""),
            _ => throw new ArgumentException(
                $"POST {Path} with a product_id makes an order, POST {Path}/CODE/STEP moves it; "
                    + $"steps are {string.Join(", ", Enum.GetNames<OrderStep>()).ToLowerInvariant()}"
            ),
        };

    private static Response Shown(EmulatedOrder order) =>
        Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("code", order.Code);
            json.WriteString("status", order.Status);
            json.WriteString("fulfillment_type", order.FulfillmentType);
            json.WriteList("item_ids", order.Items, static (json, item) => json.WriteNumberValue(item.Id));
            json.WriteEndObject();
        });
}
