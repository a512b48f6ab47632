namespace TikiSpec.Emulator;

/// <summary>A document that products of a category need.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Name">What it is.</param>
/// <param name="Position">Location in the order of the documents.</param>
/// <param name="CreatedAt">When Tiki introduced it.</param>
/// <param name="UpdatedAt">When Tiki last changed it.</param>
public sealed record EmulatedDocument(long Id, string Name, int Position, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
