using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Examples;

/// <summary>An example that stands in a document, with what it should fit.</summary>
public sealed class SpecExample
{
    internal SpecExample() { }

    /// <summary>What it is an example of, in the words of a message: <c>the request of POST /orders</c>.</summary>
    public required string Of { get; init; }

    /// <summary>The operation whose body it is an example of; null for all others.</summary>
    public OperationView? Operation { get; init; }

    /// <summary>Of which response; null for the request, and where it is not an operation's.</summary>
    public string? Status { get; init; }

    /// <summary>The format of the body; null where it is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The key under <c>examples</c>; null for a single <c>example</c>.</summary>
    public string? Name { get; init; }

    public string? Summary { get; init; }

    public required SpecCursor At { get; init; }

    /// <summary>The place within the value that a JSON pointer leads to; the value's own where it leads
    /// nowhere.</summary>
    public SpecCursor PlaceOf(string pointer) => At.Find(pointer) is { Exists: true } found ? found : At;

    public ValueView Value => new(At);

    /// <summary>x-client-invalid: the status with which the documentation says that this request is refused, or
    /// null.</summary>
    public string? InvalidStatus { get; init; }

    /// <summary>What the value should fit; null where nothing says it.</summary>
    public required SchemaView? Schema { get; init; }

    public required ValueDirection Direction { get; init; }

    /// <summary>Whether the value can be held to the schema: XML, and what else is written as one text,
    /// cannot.</summary>
    public bool CanBeJudged =>
        Schema is not null
        && (ContentType is null || MediaTypeName.IsJson(ContentType) || (MediaTypeName.IsForm(ContentType) && At.Mapping is not null));
}
