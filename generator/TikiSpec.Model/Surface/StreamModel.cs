namespace TikiSpec.Model.Surface;

/// <summary>A success that comes as a whole, and bit by bit where that is asked for: the second method of its
/// operation.</summary>
public sealed record StreamModel
{
    /// <summary><c>CreateStream</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>Events, or lines of JSON.</summary>
    public required BodyFormat Format { get; init; }

    public required TypeRef Item { get; init; }

    /// <summary>The status that has both.</summary>
    public required string Status { get; init; }

    /// <summary>The media type of the stream.</summary>
    public required string ContentType { get; init; }

    /// <summary>That of the stream, then those of errors.</summary>
    public required EquatableList<string> Accept { get; init; }
}
