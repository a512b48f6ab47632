namespace TikiSpec.Emulator;

/// <summary>A brand.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsActive">Whether products can have it.</param>
/// <param name="IsDocumentRequired">Whether its products need a document.</param>
public sealed record EmulatedBrand(string Name, bool IsActive = true, bool IsDocumentRequired = false);
