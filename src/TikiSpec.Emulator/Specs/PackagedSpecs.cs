namespace TikiSpec.Emulator;

/// <summary>The specs of Tiki's product API that this assembly carries.</summary>
internal static class PackagedSpecs
{
    public static IReadOnlyList<EmulatorSpec> All { get; } = Read();

    private static EmulatorSpec[] Read()
    {
        var assembly = typeof(PackagedSpecs).Assembly;
        return assembly.GetManifestResourceNames()
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
