namespace TikiSpec.Model.Surface;

/// <summary>Of what the text of a parameter is made.</summary>
public enum ParameterForm
{
    /// <summary>The value has a text, which is all that travels.</summary>
    Text,

    /// <summary>A list in a query: the texts of its items.</summary>
    List,

    /// <summary>A map in a query: its keys, and the texts of its values.</summary>
    Map,

    /// <summary>The value's JSON, as it is.</summary>
    Json,

    /// <summary>Everything else: the value by its style.</summary>
    Styled,
}
