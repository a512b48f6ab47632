namespace TikiSpec.Model.Surface;

/// <summary>The body of a request.</summary>
public sealed record BodyModel
{
    /// <summary>The first content type that we can write, else the first.</summary>
    public required string ContentType { get; init; }

    public required BodyFormat Format { get; init; }

    /// <summary>Never null; any value where the document gives no schema.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>What the document says of single properties of a form.</summary>
    public required EquatableList<FormPropertyModel> Form { get; init; }

    /// <summary>The parts of a multipart body, in the order of the properties.</summary>
    public EquatableList<PartModel> Parts { get; init; } = EquatableList<PartModel>.Empty;

    public required bool IsRequired { get; init; }

    public string? Description { get; init; }
}

/// <summary>A property that is a part of a multipart body.</summary>
/// <param name="Name">The C# property.</param>
/// <param name="IsNullable">The C# property may be null.</param>
/// <param name="ContentType">What the document says of it, or null: then texts have none, objects are JSON, and a file
/// says it itself.</param>
public sealed record PartModel(string WireName, string Name, TypeRef Type, bool IsNullable, string? ContentType);

/// <summary>How a property of a form is written.</summary>
/// <param name="Style">form, spaceDelimited, pipeDelimited or deepObject.</param>
public sealed record FormPropertyModel(string WireName, string Style, bool Explode);
