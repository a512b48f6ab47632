using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>One way to be let in: schemes that go together. Without schemes: anonymous.</summary>
public sealed class SecurityRequirementView : ObjectView
{
    internal SecurityRequirementView(DocumentView document, SpecCursor at, string? reference)
        : base(document, at, reference) { }

    /// <summary>The names of the schemes in document order; the place holds their scopes.</summary>
    public IEnumerable<ValueView> Schemes => At.Properties().Select(static scheme => new ValueView(scheme));

    /// <summary>The scopes that are asked for of a scheme.</summary>
    public static IEnumerable<string> ScopesOf(ValueView scheme) => scheme.Texts;
}
