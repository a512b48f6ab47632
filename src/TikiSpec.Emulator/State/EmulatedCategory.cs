namespace TikiSpec.Emulator.State;

/// <summary>A category.</summary>
public sealed record EmulatedCategory
{
    /// <summary>Id of the category.</summary>
    public required long Id { get; init; }

    /// <summary>Name in English.</summary>
    public required string Name { get; init; }

    /// <summary>Name in Vietnamese; null means that it is the same.</summary>
    public string? NameVietnamese { get; init; }

    /// <summary>What the category is about, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the parent category; 0 by default.</summary>
    public long ParentId { get; init; }

    /// <summary>Only primary categories take products. False by default.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Only categories with this take products. True by default.</summary>
    public bool IsProductListingEnabled { get; init; } = true;

    /// <summary>Whether sellers without a licence may create products. False by default.</summary>
    public bool NoLicenseSellerEnabled { get; init; }

    /// <summary>Whether the category is open to goods from abroad. False by default.</summary>
    public bool IsCrossBorder { get; init; }

    /// <summary>The attributes of its products.</summary>
    public IReadOnlyList<EmulatedAttributeDefinition> Attributes { get; init; } = [];

    /// <summary>Labels that sellers use for options, for instance Màu sắc.</summary>
    public IReadOnlyList<string> OptionLabels { get; init; } = [];

    /// <summary>Documents that a product of the category needs.</summary>
    public IReadOnlyList<EmulatedDocument> RequiredDocuments { get; init; } = [];

    /// <summary>Whether a document of the brand is needed. False by default.</summary>
    public bool IsBrandRequired { get; init; }

    internal bool TakesProducts => IsPrimary && IsProductListingEnabled;
}

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

/// <summary>A value that an attribute may take.</summary>
/// <param name="Id">Id of the value.</param>
/// <param name="AttributeId">Id of the attribute.</param>
/// <param name="AttributeCode">Code of the attribute.</param>
/// <param name="Value">The text that a create request sends.</param>
/// <param name="Position">Location in the order of the values, or null.</param>
public sealed record EmulatedAttributeValue(long Id, long AttributeId, string AttributeCode, string Value, int? Position = 0);

/// <summary>A document that products of a category need.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Name">What it is.</param>
/// <param name="Position">Location in the order of the documents.</param>
/// <param name="CreatedAt">When Tiki introduced it.</param>
/// <param name="UpdatedAt">When Tiki last changed it.</param>
public sealed record EmulatedDocument(long Id, string Name, int Position, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A brand.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsActive">Whether products can have it.</param>
/// <param name="IsDocumentRequired">Whether its products need a document.</param>
public sealed record EmulatedBrand(string Name, bool IsActive = true, bool IsDocumentRequired = false);
