namespace TikiSpec.Emulator.Specs;

/// <summary>The specs of Tiki's product API that this assembly carries.</summary>
internal static class PackagedSpecs
{
    // Reading them takes most of the time that an emulator needs to start, and a test project starts hundreds.
    private static readonly Lazy<IReadOnlyList<ServedSpec>> Read = new(static () => ServedSpec.ReadAll(Texts()));

    public static IReadOnlyList<ServedSpec> Served => Read.Value;

    private static EmulatorSpec[] Texts()
    {
        var assembly = typeof(PackagedSpecs).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(static name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new EmulatorSpec(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd());
            })
            .ToArray();
    }
}
