namespace TikiSpec.Emulator;

/// <summary>A category that a product is in.</summary>
/// <param name="Id">Id of the category.</param>
/// <param name="Name">Its name.</param>
/// <param name="UrlKey">Its name as part of a web address.</param>
/// <param name="IsPrimary">Whether the product was created in it.</param>
public sealed record EmulatedProductCategory(long Id, string Name, string UrlKey, bool IsPrimary);
