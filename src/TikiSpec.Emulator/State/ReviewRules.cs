using System.Text.Json;

namespace TikiSpec.Emulator.State;

/// <summary>Why a request is rejected. The reasons are the documented ones; what triggers those that need eyes is a
/// marker in the product.</summary>
internal sealed class ReviewRules(string imageMismatchMarker, string contentRuleMarker)
{
    /// <summary>The documented reason for a picture that shows something else.</summary>
    public const string ImageMismatch = "Image does not match product name";

    /// <summary>The first seller's sku of the request that a product, another request or another variant has as
    /// well.</summary>
    public static string? FindTakenSku(Snapshot state, EmulatedRequest request)
    {
        if (request.Change is not null)
        {
            return null;
        }

        var own = new HashSet<string>(StringComparer.Ordinal);
        return request
            .Products.Where(product => !state.Products.ContainsKey(product.Id))
            .Select(static product => product.OriginalSku ?? "")
            .FirstOrDefault(sku => !own.Add(sku) || state.IsSkuTaken(sku, request.TrackId));
    }

    /// <summary>The documented JSON inside the string.</summary>
    public static string NotUniqueReason(string sku, string trackId) =>
        TikiJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteNumber("code", 420);
            json.WriteNull("data");
            json.WriteString("description", $"Product code {sku} is not unique");
            json.WriteString("msg", "Mã seller product không duy nhất");
            json.WriteString("msg_eng", "Seller product code is not unique");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("message", "Seller product code is not unique");
            json.WriteString("trace_id", trackId);
            json.WriteEndObject();
        });

    public static bool NeedsDocuments(Snapshot state, EmulatedRequest request) =>
        state.Categories.TryGetValue(request.CategoryId, out var category) && category.RequiredDocuments.Count > 0;

    public string? FindContentProblem(EmulatedRequest request)
    {
        var images = request.Products.SelectMany(static product =>
            product.Images.Select(static image => image.Url).Append(product.Thumbnail)
        );
        if (images.Any(url => Has(url, imageMismatchMarker)))
        {
            return ImageMismatch;
        }

        return request.Products.SelectMany(Texts).Any(text => Has(text, contentRuleMarker))
            ? "mangrove: the content of the product breaks Tiki's rules; please contact Partner Seller Support"
            : null;
    }

    public static string? FindDocumentProblem(Snapshot state, EmulatedRequest request) =>
        request.HasDocuments || !NeedsDocuments(state, request)
            ? null
            : "The category requires documents: "
                + string.Join("; ", state.Categories[request.CategoryId].RequiredDocuments.Select(static document => document.Name));

    private static bool Has(string text, string marker) => marker.Length > 0 && text.Contains(marker, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(EmulatedProduct product) =>
        product
            .Attributes.Values.Where(static value => value.ValueKind == JsonValueKind.String)
            .Select(static value => value.GetString() ?? "")
            .Append(product.Name);
}
