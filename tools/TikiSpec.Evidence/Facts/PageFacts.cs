namespace TikiSpec.Evidence.Facts;

/// <summary>What a page documents.</summary>
/// <param name="Path">The page's file.</param>
/// <param name="Operations">In the order of the page.</param>
public sealed record PageFacts(string Path, IReadOnlyList<PageOperation> Operations)
{
    /// <summary>Elements of the page nest deeper than any page's do, so nothing of it was read.</summary>
    public bool IsTooDeep { get; init; }
}

/// <summary>An operation as its section tells it.</summary>
public sealed record PageOperation
{
    /// <summary>Of the address of the operation.</summary>
    public required int Line { get; init; }

    /// <summary>The heading of its section; empty where there is none.</summary>
    public required string Title { get; init; }

    public required int TitleLine { get; init; }

    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The whole path below the host, placeholders in braces, that of the version replaced by it.</summary>
    public required string Path { get; init; }

    /// <summary>As <c>v2.1</c>; null where the address has none.</summary>
    public required string? Version { get; init; }

    /// <summary>The words that take it back, or null.</summary>
    public PageNote? Deprecation { get; init; }

    public required IReadOnlyList<PageParameter> Parameters { get; init; }

    /// <summary>Null where the page shows none.</summary>
    public PageBody? Request { get; init; }

    public PageBody? Response { get; init; }

    /// <summary>Of errors, in the order of the page.</summary>
    public required IReadOnlyList<PageStatus> Statuses { get; init; }

    public required IReadOnlyList<PageSample> Samples { get; init; }

    /// <summary>What the reader could not place, a sentence each.</summary>
    public required IReadOnlyList<PageNote> Notes { get; init; }

    public override string ToString() => Method + " " + Path;
}

/// <summary>Words of a page and where they stand.</summary>
public sealed record PageNote(int Line, string Text);

/// <param name="Code">As <c>422</c>.</param>
public sealed record PageStatus(int Line, string Code, string Message);

/// <summary>A row that describes a parameter or a property: what it says of it, in the page's words; null where it is
/// silent.</summary>
public sealed record PageRow
{
    public required int Line { get; init; }

    public string? Type { get; init; }

    /// <summary>What the words for the type mean in JSON Schema; null where there are none.</summary>
    public string? JsonType { get; init; }

    public bool? IsMandatory { get; init; }

    public string? Default { get; init; }

    public string? Description { get; init; }

    /// <summary>The values that it may have, where they are listed; empty otherwise.</summary>
    public IReadOnlyList<PageNote> Values { get; init; } = [];

    /// <summary>They come from a table of their own, which is meant to be complete.</summary>
    public bool ListsAllValues { get; init; }
}

/// <param name="Location"><c>path</c>, <c>query</c> or <c>header</c>.</param>
public sealed record PageParameter(string Name, string Location, PageRow Row)
{
    /// <summary>No table has it: it stands in the operation's address alone.</summary>
    public bool IsInAddressAlone { get; init; }
}

/// <summary>A body as tables and samples show it together.</summary>
public sealed record PageBody(IReadOnlyList<PageProperty> Properties)
{
    /// <summary>With what sentences say of properties by their names.</summary>
    internal PageBody Marked(IReadOnlyDictionary<string, bool> marks) =>
        marks.Count == 0 ? this : new PageBody([.. Properties.Select(property => property.Marked(marks))]);
}

/// <summary>A place in a body.</summary>
/// <param name="Pointer"><c>*</c> stands for an item of a list; the empty pointer is the body itself.</param>
/// <param name="Row">Null where no table has it.</param>
/// <param name="SampleLine">Where a sample shows it first; null where none does.</param>
/// <param name="Types">The JSON types that samples show, each once.</param>
public sealed record PageProperty(string Pointer, PageRow? Row, int? SampleLine, IReadOnlyList<string> Types)
{
    internal PageProperty Marked(IReadOnlyDictionary<string, bool> marks) =>
        Row?.IsMandatory is null && marks.TryGetValue(Pointer[(Pointer.LastIndexOf('/') + 1)..], out var mark)
            ? this with
            {
                Row = (Row ?? new PageRow { Line = Line }) with { IsMandatory = mark },
            }
            : this;

    public int Line => Row?.Line ?? SampleLine ?? 1;

    /// <summary>A table stands beside the sample that shows it, and has its neighbours alone.</summary>
    public bool IsLeftOutOfTable { get; init; }
}
