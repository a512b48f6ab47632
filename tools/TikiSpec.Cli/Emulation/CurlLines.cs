using TikiSpec.Emulator;
using TikiSpec.Emulator.Specs;
using TikiSpec.Model;
using TikiSpec.Model.Surface;
using TikiSpec.OpenApi.Addresses;

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
            : options.Specs.SelectMany(spec => Reading(emulator, SurfaceOf(spec), address)).Take(3);

    public static ApiSurface SurfaceOf(EmulatorSpec spec) =>
        SpecReader.Read(OverlaidDocument.Parse(spec.Name, spec.Content, spec.Overlays), []).Surface!;

    /// <summary>Operations that need no parameter, each with the credential that it asks for.</summary>
    private static IEnumerable<string> Reading(TikiEmulator emulator, ApiSurface surface, Uri address)
    {
        var prefix = ServerPath.Of(surface.Servers is [var first, ..] ? first.Address : "");
        return surface
            .Groups.SelectMany(static group => group.Operations)
            .Where(static operation => operation.HttpMethod == "GET" && !operation.Parameters.Any(static parameter => parameter.IsRequired))
            .Select(operation => Line(emulator, surface, operation, address + (prefix + operation.Path).TrimStart('/')));
    }

    private static string Line(TikiEmulator emulator, ApiSurface surface, OperationModel operation, string address)
    {
        var schemes = operation
            .Security.FirstOrDefault(EquatableList<string>.Empty)
            .Select(name => surface.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == name))
            .OfType<SecuritySchemeModel>()
            .ToArray();
        var options = string.Concat(schemes.Select(scheme => Option(emulator, scheme)));
        var keys = schemes
            .Where(static scheme => scheme is { Kind: SecuritySchemeKind.ApiKey, ParameterLocation: ParameterLocation.Query })
            .Select(scheme => $"{Uri.EscapeDataString(scheme.ParameterName!)}={emulator.ApiKey}")
            .ToArray();
        var query = keys.Length == 0 ? "" : (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join("&", keys);
        return $"curl {options}'{(address + query).Replace("'", "%27", StringComparison.Ordinal)}'";
    }

    private static string Option(TikiEmulator emulator, SecuritySchemeModel scheme) =>
        scheme switch
        {
            { Kind: SecuritySchemeKind.ApiKey, ParameterLocation: ParameterLocation.Header } =>
                $"-H '{Quoted(scheme.ParameterName!)}: {emulator.ApiKey}' ",
            { Kind: SecuritySchemeKind.ApiKey, ParameterLocation: ParameterLocation.Cookie } =>
                $"-b '{Quoted(scheme.ParameterName!)}={emulator.ApiKey}' ",
            { Kind: SecuritySchemeKind.ApiKey } => "",
            { Kind: SecuritySchemeKind.Basic } => $"-u {emulator.ClientId}:{emulator.ClientSecret} ",
            _ => $"-H 'Authorization: Bearer {emulator.AccessToken}' ",
        };

    // What stands in somebody's document is no part of a command.
    private static string Quoted(string text) => text.Replace("'", @"'\''", StringComparison.Ordinal);
}
