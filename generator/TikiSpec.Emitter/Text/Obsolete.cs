using TikiSpec.Model;

namespace TikiSpec.Emitter.Text;

/// <summary>What a deprecation looks like in code and in words.</summary>
/// <remarks>
/// <code>
/// [global::System.Obsolete("Deprecated since 2022-01-05. Use V2_1.Products.UpdateSkuAsync.", DiagnosticId =
/// "TIKI9001", UrlFormat = "https://…/{0}.md")]
/// </code>
/// </remarks>
internal static class Obsolete
{
    public const string Operation = "TIKI9001";
    public const string Property = "TIKI9002";
    public const string EnumValue = "TIKI9003";
    public const string Type = "TIKI9004";

    private const string UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md";

    /// <summary>Writes the attribute where there is a deprecation.</summary>
    public static void WriteAttribute(SourceWriter writer, string? message, string diagnosticId)
    {
        if (message is not null)
        {
            writer.Line(
                $"[global::System.Obsolete({CSharpLiteral.Of(message)}, DiagnosticId = \"{diagnosticId}\", UrlFormat = \"{UrlFormat}\")]"
            );
        }
    }

    /// <summary>As in <c>Deprecated since 2022-01-05. Use V2_1.Products.UpdateSkuAsync. Sends one stock per
    /// warehouse.</c></summary>
    /// <param name="successor">The successor as C# calls it, or null.</param>
    public static string? Message(DeprecationModel? deprecation, string? successor)
    {
        if (deprecation is null)
        {
            return null;
        }

        var sentences = new List<string> { deprecation.Since is null ? "Deprecated." : $"Deprecated since {deprecation.Since}." };
        if (deprecation.Sunset is not null)
        {
            sentences.Add($"Will be removed on {deprecation.Sunset}.");
        }

        if (successor is not null)
        {
            sentences.Add($"Use {successor}.");
        }

        if (deprecation.Note is not null)
        {
            sentences.Add(deprecation.Note);
        }

        return string.Join(" ", sentences);
    }

    /// <summary>Lets one file touch what is deprecated for callers.</summary>
    public static void WritePragma(SourceWriter writer, string diagnosticId, string reason) =>
        writer.Line($"#pragma warning disable {diagnosticId} // {reason}");
}
