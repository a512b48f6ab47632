namespace TikiSpec.Emitter.Text;

/// <summary>The attributes that recur.</summary>
/// <remarks>
/// <code>
/// [global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "0.1.0")]
/// [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
/// </code>
/// </remarks>
internal static class GeneratedAttributes
{
    /// <summary>On each type. The one place of the output that knows the generator's version.</summary>
    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"TikiSpec\", {CSharpLiteral.Of(Version)})]";

    /// <summary>On properties that callers have no use for.</summary>
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>On a constructor that leaves no required property without a value.</summary>
    public const string SetsRequiredMembers = "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]";

    public static string JsonConverter(string type) =>
        $"[global::System.Text.Json.Serialization.JsonConverter(typeof({KnownType.ApiModelConverter}<{type}>))]";

    private static string Version => typeof(GeneratedAttributes).Assembly.GetName().Version.ToString(3);
}
