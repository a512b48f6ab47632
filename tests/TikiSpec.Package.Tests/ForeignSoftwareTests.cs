using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using TikiSpec.Testing;

namespace TikiSpec.Package.Tests;

/// <summary>What others wrote and lies in our packages: under which licence, in which version, and which
/// bytes.</summary>
public class ForeignSoftwareTests(PackedFeed feed)
{
    private const string Notices = "THIRD-PARTY-NOTICES.txt";
    private const string Bill = "sbom.cdx.json";

    private IEnumerable<string> Packages => Directory.EnumerateFiles(feed.Feed, "*.nupkg");

    [Fact]
    public void Every_package_of_ours_is_looked_into() =>
        Assert.Equal(
            [
                "TikiSpec",
                "TikiSpec.Cli",
                "TikiSpec.Client",
                "TikiSpec.Emulator",
                "TikiSpec.Extensions.DependencyInjection",
                "TikiSpec.Extensions.OpenApi",
                "TikiSpec.Extensions.Redis",
            ],
            Packages
                .Select(path => Path.GetFileName(path).Replace($".{feed.Version}.nupkg", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_package_has_our_licence()
    {
        foreach (var path in Packages)
        {
            using var package = ZipFile.OpenRead(path);
            Assert.Equal(File.ReadAllText(Repository.PathOf("LICENSE")), Text(package, "LICENSE"));
        }
    }

    [Fact]
    public void A_package_that_holds_the_work_of_others_names_each_file_with_its_licence()
    {
        foreach (var path in Packages)
        {
            using var package = ZipFile.OpenRead(path);
            var foreign = Foreign(package).ToList();
            var notices = package.GetEntry(Notices) is null ? "" : Text(package, Notices);

            Assert.Equal(foreign.Count > 0, notices.Length > 0);
            Assert.All(foreign, file => Assert.Contains($"\n  {Library(file.Name)}\n", notices, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_notices_name_nothing_that_no_package_holds()
    {
        var held = Packages
            .SelectMany(static path =>
            {
                using var package = ZipFile.OpenRead(path);
                return Foreign(package).Select(static file => Library(file.Name)).ToList();
            })
            .ToHashSet();
        var named = File.ReadLines(Repository.PathOf(Notices))
            .Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && line.EndsWith(".dll", StringComparison.Ordinal))
            .Select(static line => line.Trim());

        Assert.Empty(named.Except(held));
    }

    [Fact]
    public void Nothing_under_a_licence_that_forbids_to_pass_it_on_is_inside()
    {
        using var tool = feed.Open("TikiSpec.Cli");

        Assert.DoesNotContain(
            tool.Entries,
            static entry => entry.Name.StartsWith("Microsoft.VisualStudio.Setup.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_bill_of_materials_names_every_foreign_file_with_package_version_and_hash()
    {
        foreach (var path in Packages)
        {
            using var package = ZipFile.OpenRead(path);
            using var bill = JsonDocument.Parse(Text(package, Bill));
            var components = bill
                .RootElement.GetProperty("components")
                .EnumerateArray()
                .ToDictionary(
                    static component =>
                        component.GetProperty("evidence").GetProperty("occurrences")[0].GetProperty("location").GetString()!,
                    StringComparer.Ordinal
                );

            Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
            Assert.Equal(
                Path.GetFileName(path),
                $"{bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString()}.{feed.Version}.nupkg"
            );
            Assert.Equal(
                Foreign(package).Select(static file => file.FullName).Order(StringComparer.Ordinal),
                components.Keys.Order(StringComparer.Ordinal)
            );
            foreach (var (location, component) in components)
            {
                Assert.Equal(
                    $"pkg:nuget/{component.GetProperty("name").GetString()}@{component.GetProperty("version").GetString()}",
                    component.GetProperty("purl").GetString()
                );
                Assert.Equal(
                    Hash(package.GetEntry(location)!),
                    component.GetProperty("hashes")[0].GetProperty("content").GetString(),
                    ignoreCase: true
                );
            }
        }
    }

    private static IEnumerable<ZipArchiveEntry> Foreign(ZipArchive package) =>
        package.Entries.Where(static entry =>
            (entry.Name.EndsWith(".dll", StringComparison.Ordinal) || entry.Name.EndsWith(".exe", StringComparison.Ordinal))
            && !entry.Name.StartsWith("TikiSpec.", StringComparison.Ordinal)
        );

    private static string Library(string name) => name.Replace(".resources.dll", ".dll", StringComparison.Ordinal);

    private static string Hash(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
