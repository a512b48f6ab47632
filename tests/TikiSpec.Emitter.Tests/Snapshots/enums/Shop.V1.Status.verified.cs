/// <summary>The values of <c>Status</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public enum Status
{
    /// <summary>On sale.</summary>
    Enabled = 1,

    /// <summary>Not on sale.</summary>
    Disabled = 2,
}
