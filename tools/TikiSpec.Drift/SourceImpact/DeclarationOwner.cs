namespace TikiSpec.Drift.SourceImpact;

/// <param name="IsOperation">An operationId, else a type's name.</param>
internal readonly record struct DeclarationOwner(string Name, bool IsOperation);
