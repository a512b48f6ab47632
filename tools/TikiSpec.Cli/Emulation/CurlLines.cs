using TikiSpec.Emulator;
using TikiSpec.Emulator.Specs;
using TikiSpec.Model;

namespace TikiSpec.Cli.Emulation;

/// <summary>Calls that work as they stand.</summary>
internal static class CurlLines
{
    public static IEnumerable<string> Of(TikiEmulator emulator, TikiEmulatorOptions options, Uri address) =>
        options.Specs is null
            ?
            [
                $"curl -H 'tiki-api: {emulator.ApiKey}' '{address}integration/v2.1/products?limit=2&include=inventory'",
                SampleProduct.For(emulator.State) is { } product
                    ? $"curl -H 'tiki-api: {emulator.ApiKey}' -H 'Content-Type: application/json' -d '{product}' "
                        + $"'{address}integration/v2.1/requests'"
                    : $"curl -H 'tiki-api: {emulator.ApiKey}' '{address}integration/v2/categories'",
                $"curl -H 'Authorization: Bearer {emulator.AccessToken}' '{address}integration/v2/tracking?limit=1'",
            ]
            : options
                .Specs.SelectMany(spec => Reading(spec, address))
                .Take(3)
                .Select(path => $"curl -H 'Authorization: Bearer {emulator.AccessToken}' '{path}'");

    /// <summary>Addresses of operations that need no parameter.</summary>
    private static IEnumerable<string> Reading(EmulatorSpec spec, Uri address)
    {
        var surface = SpecReader.Read(OverlaidDocument.Parse(spec.Name, spec.Content, spec.Overlays), []).Surface!;
        var prefix = surface
            .Servers.Select(static server =>
                Uri.TryCreate(server.Address, UriKind.Absolute, out var url) && !url.IsFile ? url.AbsolutePath : server.Address
            )
            .FirstOrDefault("")
            .Trim('/');
        return surface
            .Groups.SelectMany(static group => group.Operations)
            .Where(static operation => operation.HttpMethod == "GET" && !operation.Parameters.Any(static parameter => parameter.IsRequired))
            .Select(operation => address + (prefix.Length == 0 ? "" : prefix + "/") + operation.Path.TrimStart('/'));
    }
}
