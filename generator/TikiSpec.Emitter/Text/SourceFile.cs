namespace TikiSpec.Emitter.Text;

/// <summary>A file of generated code.</summary>
/// <param name="HintName">Where it goes, with <c>/</c> between folders: <c>Shop.V2_1/Product.g.cs</c>.</param>
/// <param name="Text">Its text, lines ended by <c>\n</c>.</param>
public sealed record SourceFile(string HintName, string Text);
