namespace TikiSpec;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Number">The page's number. To go on later, begin at the next one.</param>
/// <param name="Items">What stands on it.</param>
/// <param name="LastPage">The last page's number as the server says it; null when it does not.</param>
public sealed record Page<T>(long Number, IReadOnlyList<T> Items, long? LastPage);
