using TikiSpec.Emulator;
using TikiSpec.Model;

namespace TikiSpec.Cli.Emulation;

/// <summary>Calls that work as they stand.</summary>
internal static class CurlLines
{
    private const string Product =
        """{"category_id":1795,"name":"Phone case","description":"Keeps a phone whole.","market_price":150000,"attributes":{"brand":"Apple"},"image":"https://example.com/case.jpg","images":[],"option_attributes":[],"variants":[{"sku":"CASE-1","price":120000,"inventory_type":"dropship","seller_warehouse":"1054","warehouse_stocks":[{"warehouseId":1054,"qtyAvailable":3}]}]}""";

    public static IEnumerable<string> Of(TikiEmulator emulator, TikiEmulatorOptions options, Uri address) => options.Specs is null
        ?
        [
            $"curl -H 'tiki-api: {emulator.ApiKey}' '{address}integration/v2.1/products?limit=2&include=inventory'",
            $"curl -H 'tiki-api: {emulator.ApiKey}' -H 'Content-Type: application/json' -d '{Product}' '{address}integration/v2.1/requests'",
            $"curl -H 'Authorization: Bearer {emulator.AccessToken}' '{address}integration/v2/tracking?limit=1'",
        ]
        : options.Specs.SelectMany(spec => Reading(spec, address)).Take(3).Select(path => $"curl -H 'Authorization: Bearer {emulator.AccessToken}' '{path}'");

    /// <summary>Addresses of operations that need no parameter.</summary>
    private static IEnumerable<string> Reading(EmulatorSpec spec, Uri address)
    {
        var surface = SpecReader.Read(new SpecText(spec.Name, spec.Name + ".yaml", spec.Content), []).Surface!;
        var prefix = surface.Servers.Select(static server => Uri.TryCreate(server.Url, UriKind.Absolute, out var url) && !url.IsFile ? url.AbsolutePath : server.Url)
            .FirstOrDefault("").Trim('/');
        return surface.Groups.SelectMany(static group => group.Operations)
            .Where(static operation => operation.HttpMethod == "GET" && !operation.Parameters.Any(static parameter => parameter.IsRequired))
            .Select(operation => address + (prefix.Length == 0 ? "" : prefix + "/") + operation.Path.TrimStart('/'));
    }
}
