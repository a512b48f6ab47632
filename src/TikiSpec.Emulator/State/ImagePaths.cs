namespace TikiSpec.Emulator.State;

/// <summary>Pictures from the addresses that a seller sends.</summary>
internal static class ImagePaths
{
    public static IReadOnlyList<EmulatedImage> Images(IEnumerable<string> urls) =>
        urls.Select(static (url, position) => new EmulatedImage(null, url, PathOf(url), position)).ToArray();

    private static string PathOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimStart('/') : url;
}
