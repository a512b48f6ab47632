using System.IO.Compression;
using System.Xml.Linq;
using TikiSpec.Testing;
using TikiSpec.Testing.Assemblies;

namespace TikiSpec.Package.Tests;

/// <summary>What lies in the packages.</summary>
public class PackageContentTests(PackedFeed feed)
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
                CompilerFolder + "TikiSpec.Emitter.dll",
                CompilerFolder + "TikiSpec.Generator.dll",
                CompilerFolder + "TikiSpec.Model.dll",
                CompilerFolder + "TikiSpec.OpenApi.dll",
                CompilerFolder + "YamlDotNet.dll",
                "buildTransitive/TikiSpec.targets",
                "lib/net8.0/TikiSpec.dll",
                "lib/net8.0/TikiSpec.xml",
                "sbom.cdx.json",
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

        Assert.Equal(5, loaded.Length);
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

    [Fact]
    public void Every_package_names_its_licence_and_depends_on_packages_that_exist()
    {
        string[] known = ["TikiSpec", "TikiSpec.DependencyInjection", "TikiSpec.Client", "TikiSpec.Emulator", "TikiSpec.Cli"];

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

    [Fact]
    public void The_readme_leads_to_pages_that_can_be_opened_from_anywhere()
    {
        foreach (var path in Directory.EnumerateFiles(feed.Feed, "*.nupkg"))
        {
            using var package = ZipFile.OpenRead(path);
            using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
            var readme = reader.ReadToEnd();

            Assert.StartsWith("# TikiSpec\n", readme, StringComparison.Ordinal);
            Assert.Contains("](https://github.com/tikispec/tikispec/blob/main/CONTRIBUTING.md)", readme, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\]\((?!https://|#)", readme);
        }
    }

    [Fact]
    public void The_readme_is_the_repositorys_but_for_its_links()
    {
        using var package = feed.Open("TikiSpec");
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());

        Assert.Equal(
            File.ReadAllText(Repository.PathOf("README.md")),
            reader.ReadToEnd().Replace("](https://github.com/tikispec/tikispec/blob/main/", "](", StringComparison.Ordinal)
        );
    }

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
