using TikiSpec.Model.Declarations;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>A declaration of the client, and what it stands for on the wire.</summary>
/// <param name="Name"><c>Product.Price</c>; the same on both sides for what a caller writes the same way.</param>
/// <param name="Code">The declaration: a record of <see cref="Model.Declarations"/>, as C# by its
/// <c>ToString</c>.</param>
/// <param name="Owner">The type's or operation's name that findings are attached by.</param>
/// <param name="WireName">The property's, parameter's or value's name on the wire; empty for the owner itself.</param>
internal sealed record Declaration(string Name, object Code, DeclarationOwner Owner, string WireName = "")
{
    /// <summary>The C# that a report shows, where the declaration stands alone: with the group or the type that it
    /// belongs to.</summary>
    public string Text =>
        Code switch
        {
            MethodDeclaration method => method.In(Holder),
            EnumValueDeclaration value => value.In(Holder),
            CaseDeclaration one => one.In(Holder),
            _ => Code.ToString()!,
        };

    private string Holder => Name[..Name.LastIndexOf('.')];
}
