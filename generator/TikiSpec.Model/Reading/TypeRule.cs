namespace TikiSpec.Model.Reading;

/// <summary>Which schemas become types.</summary>
public enum TypeRule
{
    /// <summary>Those that an operation, a callback or a webhook takes or gives, and what these consist of; all where
    /// the document has no such thing.</summary>
    Reached,

    /// <summary>Also the components that nothing names.</summary>
    All,
}
