namespace TikiSpec.Model.Surface;

/// <summary>A type that is emitted as a file of its own.</summary>
public abstract record TypeModel
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    public DeprecationModel? Deprecation { get; init; }
}
