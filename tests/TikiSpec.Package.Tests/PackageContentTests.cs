using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TikiSpec.Testing;
using TikiSpec.Testing.Assemblies;

namespace TikiSpec.Package.Tests;

/// <summary>What lies in the packages.</summary>
public partial class PackageContentTests(PackedFeed feed)
{
    private const string CompilerFolder = "analyzers/dotnet/cs/";

    [Fact]
    public void The_package_holds_library_generator_and_specs_and_nothing_else()
    {
        using var package = feed.Open("TikiSpec");

        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "TikiSpec.nuspec",
                CompilerFolder + "TikiSpec.Analyzers.dll",
                CompilerFolder + "TikiSpec.CodeFixes.dll",
                CompilerFolder + "TikiSpec.Emitter.dll",
                CompilerFolder + "TikiSpec.Generator.dll",
                CompilerFolder + "TikiSpec.Lint.dll",
                CompilerFolder + "TikiSpec.Model.dll",
                CompilerFolder + "TikiSpec.OpenApi.dll",
                CompilerFolder + "YamlDotNet.dll",
                "buildTransitive/net8.0/TikiSpec.targets",
                "lib/net8.0/TikiSpec.dll",
                "lib/net8.0/TikiSpec.xml",
                "sbom.cdx.json",
                "spec/editor.schema.json",
                "spec/tiki.map.md",
                "spec/tiki.v1.yaml",
                "spec/tiki.v2.1.yaml",
                "spec/tiki.v2.yaml",
            ],
            package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_is_loaded_into_the_compiler_refers_to_nothing_that_an_old_one_lacks()
    {
        using var package = feed.Open("TikiSpec");
        var loaded = package
            .Entries.Where(entry => entry.FullName.StartsWith(CompilerFolder, StringComparison.Ordinal))
            .Select(Read)
            .ToArray();

        Assert.Equal(8, loaded.Length);
        Assert.Empty(loaded.SelectMany(CompilerReferences.Unexpected));
    }

    [Fact]
    public void The_specs_are_those_of_the_repository()
    {
        using var package = feed.Open("TikiSpec");

        foreach (var name in new[] { "tiki.v1", "tiki.v2", "tiki.v2.1" })
        {
            using var reader = new StreamReader(package.GetEntry("spec/" + name + ".yaml")!.Open());
            Assert.Equal(Repository.Spec(name), reader.ReadToEnd());
        }
    }

    /// <summary>Its generator reaches the project through this package, its own targets do not.</summary>
    [Fact]
    public void What_the_generator_of_AddOpenApi_asks_of_a_project_comes_with_the_package()
    {
        using var package = feed.Open("TikiSpec.Extensions.OpenApi");
        using var reader = new StreamReader(package.GetEntry("buildTransitive/net10.0/TikiSpec.Extensions.OpenApi.targets")!.Open());

        Assert.Contains("Microsoft.AspNetCore.OpenApi.Generated</InterceptorsNamespaces>", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_names_its_licence_and_depends_on_packages_that_exist()
    {
        string[] known =
        [
            "TikiSpec",
            "TikiSpec.Extensions.DependencyInjection",
            "TikiSpec.Extensions.Redis",
            "TikiSpec.Extensions.OpenApi",
            "TikiSpec.Client",
            "TikiSpec.Emulator",
            "TikiSpec.Cli",
        ];

        foreach (var path in Directory.EnumerateFiles(feed.Feed, "*.nupkg"))
        {
            var id = Path.GetFileName(path).Replace($".{feed.Version}.nupkg", "", StringComparison.Ordinal);
            using var package = feed.Open(id);
            using var nuspec = package.GetEntry(id + ".nuspec")!.Open();
            var metadata = XDocument.Load(nuspec).Root!.Elements().Single();

            Assert.Equal("MIT", Value(metadata, "license"));
            Assert.NotEqual("Package Description", Value(metadata, "description"));
            Assert.Equal("README.md", Value(metadata, "readme"));
            Assert.All(
                metadata
                    .Descendants()
                    .Where(element => element.Name.LocalName == "dependency")
                    .Select(element => element.Attribute("id")!.Value),
                dependency =>
                    Assert.True(
                        known.Contains(dependency) || !dependency.StartsWith("TikiSpec", StringComparison.OrdinalIgnoreCase),
                        id + " depends on " + dependency
                    )
            );
        }
    }

    [Theory]
    [InlineData("TikiSpec", "src/TikiSpec")]
    [InlineData("TikiSpec.Client", "src/TikiSpec.Client")]
    [InlineData("TikiSpec.Extensions.DependencyInjection", "src/TikiSpec.Extensions.DependencyInjection")]
    [InlineData("TikiSpec.Extensions.Redis", "src/TikiSpec.Extensions.Redis")]
    [InlineData("TikiSpec.Extensions.OpenApi", "src/TikiSpec.Extensions.OpenApi")]
    [InlineData("TikiSpec.Emulator", "src/TikiSpec.Emulator")]
    [InlineData("TikiSpec.Cli", "tools/TikiSpec.Cli")]
    public void The_readme_is_the_projects_own_and_leads_to_pages_of_the_repository(string id, string folder)
    {
        using var package = feed.Open(id);
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var packed = reader.ReadToEnd();
        var own = File.ReadAllText(Repository.PathOf(folder, "README.md"));

        Assert.Equal(Link().Replace(own, "]()"), Link().Replace(packed, "]()"));
        Assert.Equal(
            Link().Matches(own).Select(link => Resolved(folder, link.Groups[1].Value)),
            Link().Matches(packed).Select(static link => link.Groups[1].Value)
        );
    }

    /// <summary>Where a link of a page in a folder leads to, from anywhere.</summary>
    private static string Resolved(string folder, string link) =>
        link.StartsWith('#') || link.Contains("://", StringComparison.Ordinal)
            ? link
            : "https://github.com/tikispec/tikispec/blob/main"
                + new Uri(new Uri($"https://here/{folder}/"), link).PathAndQuery
                + new Uri(new Uri($"https://here/{folder}/"), link).Fragment;

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>The rest is the container's own bookkeeping.</summary>
    private static bool IsOurs(string name) =>
        !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal)
        && name != "[Content_Types].xml";

    private static AssemblyFile Read(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        return AssemblyFile.Read(copy);
    }
}
