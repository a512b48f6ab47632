namespace TikiSpec.Model.Reading;

/// <summary>What was made of an operation, and where it stands.</summary>
internal sealed record ReadOperation(OperationSite Site, OperationModel Operation);
