namespace TikiSpec.Emulator;

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
