namespace TikiSpec.Model.Surface;

/// <summary>How a server is told which page of a list is wanted.</summary>
public enum PaginationKind
{
    /// <summary>By the page's number.</summary>
    Pages,

    /// <summary>By the number of its first row.</summary>
    Rows,

    /// <summary>By a text or a number that the page before has named.</summary>
    Cursor,

    /// <summary>By calling the address that the page before has named.</summary>
    Link,
}
