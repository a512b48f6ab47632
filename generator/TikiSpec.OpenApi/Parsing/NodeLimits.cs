namespace TikiSpec.OpenApi.Parsing;

/// <summary>How much a document may ask of us. The largest documents we know stay below a tenth of either.</summary>
public static class NodeLimits
{
    public const int Depth = 200;

    public const string DepthText = "200";

    /// <summary>Nodes, every YAML alias counted as what it stands for.</summary>
    public const int ExpandedNodes = 2_000_000;

    /// <summary>Characters of one text; the largest that we know, GitHub's, has 13 million.</summary>
    public const int Characters = 32_000_000;

    public const string CharactersText = "32000000 characters";

    /// <summary>Schemas in one flattened <c>allOf</c>; also bounds how deep they refer to each other.</summary>
    public const int AllOfParts = 500;

    public const string AllOfPartsText = "500";

    public const string ExpandedNodesText = "2000000";

    public const string NodesText = "2000000 values";
}
