namespace TikiSpec.Model;

/// <summary>Where an operation stands and what it is called.</summary>
internal sealed record OperationSite(string Path, SpecMapping PathItem, string HttpMethod, SpecMapping Node, SpecScalar Key, OperationName Name);
