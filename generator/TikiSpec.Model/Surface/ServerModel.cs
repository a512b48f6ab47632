namespace TikiSpec.Model.Surface;

/// <summary>One entry of <c>servers</c>.</summary>
/// <param name="Url">As it is written, its variables in braces.</param>
/// <param name="Variables">Those of the address.</param>
public sealed record ServerModel(string Url, string? Description, EquatableList<ServerVariableModel> Variables)
{
    /// <summary>The address with its variables' defaults.</summary>
    public string Address =>
        Variables.Aggregate(
            Url,
            static (url, variable) => variable.Default is null ? url : url.Replace("{" + variable.Name + "}", variable.Default)
        );
}

/// <summary>What callers may choose in a server's address.</summary>
/// <param name="Default">Null where the document gives none: callers must.</param>
/// <param name="Values">The values that are allowed; empty for any.</param>
public sealed record ServerVariableModel(string Name, string? Default, EquatableList<string> Values);
