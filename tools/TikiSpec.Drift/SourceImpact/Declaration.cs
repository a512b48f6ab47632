namespace TikiSpec.Drift.SourceImpact;

/// <summary>A declaration of the generated client, and what it stands for on the wire.</summary>
/// <param name="Name"><c>Product.Price</c>; the same on both sides for what a caller writes the same way.</param>
/// <param name="Text">As C#.</param>
/// <param name="Owner">The type's or operation's name that findings are attached by.</param>
/// <param name="WireName">The property's, parameter's or value's name on the wire; empty for the owner itself.</param>
/// <param name="IsDemand">Code that worked without it stops to compile when it comes.</param>
/// <param name="IsObsolete">Carries [Obsolete].</param>
internal sealed record Declaration(string Name, string Text, DeclarationOwner Owner, string WireName, bool IsDemand, bool IsObsolete);
