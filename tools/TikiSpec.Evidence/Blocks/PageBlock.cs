namespace TikiSpec.Evidence.Blocks;

/// <summary>A piece of a page as a reader sees it, whatever the page is written in.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
internal abstract record PageBlock(int Line);

/// <param name="Level">1 for the page's title.</param>
internal sealed record HeadingBlock(int Line, int Level, string Text) : PageBlock(Line);

/// <summary>A line of prose.</summary>
internal sealed record LineBlock(int Line, string Text) : PageBlock(Line);

/// <summary>What a button or a tab says: it speaks where it names an address or a status, and is silent
/// otherwise.</summary>
internal sealed record ControlBlock(int Line, string Text) : PageBlock(Line);

/// <summary>A line that begins with a name, as lists of attributes and definitions do.</summary>
/// <param name="Depth">How many names it is inside of.</param>
/// <param name="Term">A single word.</param>
/// <param name="Text">What is said of it.</param>
/// <param name="IsMarked">The name is set apart, as in code or bold.</param>
/// <param name="IsItem">It is an item of a list, or a definition.</param>
internal sealed record EntryBlock(int Line, int Depth, string Term, string Text, bool IsMarked, bool IsItem) : PageBlock(Line);

/// <summary>What is shown letter by letter.</summary>
/// <param name="Language">The word that says what it is written in, in lower case; empty where nothing does.</param>
internal sealed record CodeBlock(int Line, string Text, string Language = "") : PageBlock(Line);

internal sealed record TableBlock(int Line, IReadOnlyList<TableRow> Rows) : PageBlock(Line);

/// <param name="Cells">As text, without blanks around it.</param>
/// <param name="Depth">How many tables it is inside of, within the rows of others.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, int Depth = 0);
