namespace TikiSpec.Emulator;

/// <summary>An attribute that products of a category may or must have.</summary>
public sealed record EmulatedAttributeDefinition
{
    /// <summary>Id of the attribute.</summary>
    public required long Id { get; init; }

    /// <summary>The key under which a create request sends the value.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Vietnamese; null means the code.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Name in English; null means the code.</summary>
    public string? DisplayNameEnglish { get; init; }

    /// <summary>Explanation in Vietnamese, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Explanation in English, or null.</summary>
    public string? DescriptionEnglish { get; init; }

    /// <summary>The value that Tiki assumes, as text, or null.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Whether a create request must give a value. False by default.</summary>
    public bool IsRequired { get; init; }

    /// <summary>text, select, multiselect, boolean or textarea. text by default.</summary>
    public string InputType { get; init; } = "text";

    /// <summary>varchar, int, text or static. varchar by default.</summary>
    public string DataType { get; init; } = "varchar";
}
