using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>What stands in braces in a server's address.</summary>
public sealed record ServerVariableView(string Name, SpecCursor At)
{
    public string? Default => At["default"].Text;

    /// <summary>Empty where any value will do.</summary>
    public IReadOnlyList<string> Values => [.. At["enum"].Texts().Distinct()];
}
