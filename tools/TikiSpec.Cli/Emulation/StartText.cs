using System.Globalization;
using System.Net;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Sellers;
using TikiSpec.Model.Surface;

namespace TikiSpec.Cli.Emulation;

/// <summary>What people need to know when an emulator has started: where it is, who may call, and three calls to
/// copy.</summary>
internal static class StartText
{
    private const int MostNamed = 3;

    private const string Versions = "integration/{v1,v2,v2.1}";

    public static void Write(TikiEmulator emulator, TikiEmulatorOptions options, TextWriter stdout, TextWriter stderr)
    {
        if (!IPAddress.IsLoopback(options.Host))
        {
            stderr.WriteLine(
                $"tikispec: warning: listening on {options.Host}: whoever reaches this machine can call the emulator, "
                    + (options.UsesHttps ? "" : "unencrypted, ")
                    + "under the names that --allow-host gives"
                    + $"{(options.AllowedHosts.Count == 0 ? " (none)" : $" ({string.Join(", ", options.AllowedHosts)})")}, "
                    + "or by naming localhost, and read its credentials from its page."
            );
        }

        var address = Reachable(emulator.BaseAddress, options.Host);
        var surfaces = (options.Specs ?? []).Select(CurlLines.SurfaceOf).ToArray();
        stdout.WriteLine(
            options.Specs is null ? $"A local Tiki is at {address}" : $"{string.Join(", ", surfaces.Select(TitleOf))}: served at {address}"
        );
        stdout.WriteLine();
        stdout.WriteLine(
            options.Specs is null ? $"  base address   {address}{Versions}" : $"  documents      {string.Join(", ", emulator.SpecNames)}"
        );
        stdout.WriteLine($"  page           {address}");
        stdout.WriteLine($"  calls as HAR   {address}_emulator/calls.har");
        if (options.StateFile is { } state)
        {
            stdout.WriteLine($"  state          {state}");
        }

        if (options.Faults.Count > 0)
        {
            stdout.WriteLine($"  faults         {options.Faults.Count} planned");
        }

        if (emulator.OperationsWithUncheckedBodies is { Count: > 0 } taken)
        {
            stdout.WriteLine($"  not checked    bodies in XML: {string.Join(", ", taken.Take(MostNamed))}{More(taken.Count)}");
        }

        WriteCredentials(emulator, options.Specs is null, surfaces, address, stdout);
        stdout.WriteLine();
        foreach (var line in CurlLines.Of(emulator, options, address))
        {
            stdout.WriteLine("  " + line);
        }

        stdout.WriteLine();
        stdout.WriteLine("Ctrl+C ends it.");
        stdout.Flush();
    }

    private static void WriteCredentials(TikiEmulator emulator, bool isTiki, ApiSurface[] surfaces, Uri address, TextWriter stdout)
    {
        if (isTiki)
        {
            stdout.WriteLine($"  OAuth2         {address}sc/oauth2/token");
            foreach (var seller in emulator.Sellers)
            {
                WriteSeller(seller, stdout);
            }

            return;
        }

        // Only what one of the documents asks for.
        var schemes = surfaces.SelectMany(static surface => surface.SecuritySchemes).ToArray();
        if (schemes.Length > 0)
        {
            stdout.WriteLine();
        }

        foreach (var line in schemes.Select(scheme => Credential(emulator, scheme, address)).Distinct())
        {
            stdout.WriteLine(line);
        }
    }

    private static string Credential(TikiEmulator emulator, SecuritySchemeModel scheme, Uri address) =>
        scheme.Kind switch
        {
            SecuritySchemeKind.ApiKey =>
                $"  {scheme.ParameterLocation.ToString()!.ToLowerInvariant() + " " + scheme.ParameterName, -14} {emulator.ApiKey}",
            SecuritySchemeKind.Basic => $"  basic          {emulator.ClientId}:{emulator.ClientSecret}",
            SecuritySchemeKind.OAuth2 => $"  OAuth2         {address}sc/oauth2/token  client {emulator.ClientId}  secret "
                + $"{emulator.ClientSecret}  token {emulator.AccessToken}",
            _ => $"  Bearer token   {emulator.AccessToken}",
        };

    private static string More(int count) =>
        count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {count - MostNamed} more") : "";

    private static string TitleOf(ApiSurface surface) => string.IsNullOrWhiteSpace(surface.Title) ? surface.Name : surface.Title;

    private static void WriteSeller(SellerAccount seller, TextWriter stdout)
    {
        stdout.WriteLine();
        stdout.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  seller         {seller.Id}, {seller.State.Seller.Name}"));
        stdout.WriteLine($"  tiki-api key   {seller.ApiKey}");
        stdout.WriteLine($"  Bearer token   {seller.AccessToken}");
        stdout.WriteLine($"  OAuth2 client  {seller.ClientId}  secret {seller.ClientSecret}");
    }

    // 0.0.0.0 is where it listens and nowhere that one can go to.
    private static Uri Reachable(Uri address, IPAddress host) =>
        host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any) ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address;
}
