namespace TikiSpec.Model.Naming;

/// <summary>How methods are called whose operations have an operationId and no name of their own.</summary>
public enum NameRule
{
    /// <summary>Without what only repeats the group.</summary>
    Short,

    /// <summary>The operationId as it is.</summary>
    Full,
}
