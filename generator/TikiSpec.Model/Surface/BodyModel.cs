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

    public required bool IsRequired { get; init; }

    public string? Description { get; init; }
}

/// <summary>How a property of a form is written.</summary>
/// <param name="Style">form, spaceDelimited, pipeDelimited or deepObject.</param>
public sealed record FormPropertyModel(string WireName, string Style, bool Explode);
