namespace TikiSpec.Model.Surface;

/// <summary>A parameter outside the body.</summary>
public sealed record ParameterModel
{
    public required string WireName { get; init; }

    /// <summary>In Pascal case; the emitter lowers the first letter where it stands in a method's signature.</summary>
    public required string Name { get; init; }

    public required ParameterLocation Location { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Parameters of the path always are.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The client has a value for all its calls, of which a call can have another: its place is in the options
    /// record, whether it must be sent or not.</summary>
    public bool IsClientWide { get; init; }

    /// <summary>The options have it by the base class of all that share it with others. False in what is read of a
    /// document: the emitter marks it.</summary>
    public bool IsShared { get; init; }

    /// <summary>The only value that the parameter can have, which must be sent: the request has it by itself, and
    /// callers have no place for it. A text as it is, another scalar as JSON. Null where callers choose.</summary>
    public string? Preset { get; init; }

    /// <summary>Arrays and maps: true writes <c>a=1&amp;a=2</c>, false <c>a=1,2</c>.</summary>
    public bool Explode { get; init; }

    /// <summary>form, simple, spaceDelimited, pipeDelimited, deepObject …; for a parameter with
    /// <c>content</c> <c>json</c>, or <c>text</c> for the value as it is.</summary>
    public required string Style { get; init; }

    /// <summary>Of a query: signs that mean something in an address are sent as they are, but those that end or part a
    /// query. Of a path: slashes are, so that the value is several segments.</summary>
    public bool AllowsReserved { get; init; }

    /// <summary>Of what its text is made.</summary>
    public required ParameterForm Form { get; init; }

    /// <summary>The documented default as JSON text (<c>20</c>, <c>"en"</c>). Told in the docs, never sent by
    /// itself.</summary>
    public string? Default { get; init; }

    public string? Description { get; init; }

    public DeprecationModel? Deprecation { get; init; }

    public ConstraintsModel? Constraints { get; init; }

    public DocumentedModel? Documented { get; init; }

    public ObservedModel? Observed { get; init; }
}
