namespace TikiSpec.Evidence.Blocks;

/// <summary>A piece of a page as a reader sees it, whatever the page is written in.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
internal abstract record PageBlock(int Line);

/// <param name="Level">1 for the page's title.</param>
internal sealed record HeadingBlock(int Line, int Level, string Text) : PageBlock(Line);

/// <summary>A line of prose.</summary>
internal sealed record LineBlock(int Line, string Text) : PageBlock(Line);

/// <summary>What is shown letter by letter.</summary>
internal sealed record CodeBlock(int Line, string Text) : PageBlock(Line);

internal sealed record TableBlock(int Line, IReadOnlyList<TableRow> Rows) : PageBlock(Line);

/// <param name="Cells">As text, without blanks around it.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells);
