using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Samples;

namespace TikiSpec.Evidence.Reading;

/// <summary>A block of a page with what it is for.</summary>
internal abstract record PageItem(int Line);

/// <param name="Level">Of a heading, from 1; null for prose.</param>
internal sealed record TextItem(int Line, string Text, int? Level, PageLabel? Label) : PageItem(Line);

internal sealed record TableItem(int Line, TableBlock Table) : PageItem(Line);

/// <summary>Names one below the other, each with what is said of it.</summary>
/// <param name="IsSure">One has a type, or is said to be required; else it may be any list.</param>
internal sealed record FieldsItem(int Line, IReadOnlyList<ReadRow> Rows, bool IsSure) : PageItem(Line);

/// <param name="Status">Of the response that it is the body of, where its own head says so; <c>-</c> for what a command
/// sends.</param>
internal sealed record SampleItem(int Line, SampleText Sample, string? Status = null) : PageItem(Line);

/// <summary>The head of a response, shown without its body.</summary>
/// <param name="Status">As <c>404</c>.</param>
internal sealed record HeadItem(int Line, string Status) : PageItem(Line);

/// <param name="IsInCode">It stands in a sample, or beside other words, not in a line of its own.</param>
internal sealed record AddressItem(int Line, PageAddress Address, bool IsInCode) : PageItem(Line);
