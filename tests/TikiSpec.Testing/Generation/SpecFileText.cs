using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TikiSpec.Testing.Generation;

/// <summary>An additional file of a test, with the metadata that MSBuild would give it.</summary>
public sealed class SpecFileText : AdditionalText
{
    private readonly Func<SourceText?> _read;

    private SpecFileText(string path, Func<SourceText?> read, IReadOnlyDictionary<string, string> metadata)
    {
        Path = path;
        _read = read;
        Metadata = metadata;
    }

    public override string Path { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>A spec of the project's own.</summary>
    public static SpecFileText Own(string path, string content) => Marked(path, content, ("TikiSpec", "true"));

    /// <summary>A spec that came with the package.</summary>
    public static SpecFileText Packaged(string path, string content) =>
        Marked(path, content, ("TikiSpec", "true"), ("TikiSpecOrigin", "package"));

    /// <summary>Any other additional file.</summary>
    public static SpecFileText Unmarked(string path, string content) => Marked(path, content);

    public static SpecFileText Marked(string path, string content, params (string Name, string Value)[] metadata)
    {
        var text = SourceText.From(content, Encoding.UTF8);
        return new SpecFileText(
            path,
            () => text,
            metadata.ToDictionary(pair => "build_metadata.AdditionalFiles." + pair.Name, pair => pair.Value)
        );
    }

    /// <summary>A spec whose text the host does not have, or fails to get.</summary>
    public static SpecFileText Unreadable(string path, Exception? failure = null) =>
        new(
            path,
            () => failure is null ? null : throw failure,
            new Dictionary<string, string> { ["build_metadata.AdditionalFiles.TikiSpec"] = "true" }
        );

    /// <summary>The same file after an edit.</summary>
    public SpecFileText With(string content)
    {
        var text = SourceText.From(content, Encoding.UTF8);
        return new SpecFileText(Path, () => text, Metadata);
    }

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _read();
}
