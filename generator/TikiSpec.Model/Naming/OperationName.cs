namespace TikiSpec.Model.Naming;

/// <summary>The names of an operation.</summary>
/// <param name="Id">The operationId, or what is made in its place.</param>
/// <param name="TypePrefix">What the names of types that only this operation has begin with: <c>ProductList</c>.</param>
internal sealed record OperationName(string Id, string Group, string Method, string TypePrefix);
