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
    // The digit before the last: how much somebody has to think about it.
    private const int Deprecated = 0;
    private const int PastSunset = 1;
    private const int WithoutSuccessor = 2;
    private const int Alias = 3;

    private const string UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md";

    /// <summary>Every id of what the API deprecates: TIKI90 and two digits, how far it is and what it is of.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. from stage in Stages from kind in Kinds select IdOf(stage, kind)];

    /// <summary>Those of names that are kept for a while.</summary>
    public static IReadOnlyList<string> AliasIds { get; } = [.. Kinds.Select(static kind => IdOf(Alias, kind))];

    private static IEnumerable<ObsoleteKind> Kinds =>
        [ObsoleteKind.Operation, ObsoleteKind.Property, ObsoleteKind.EnumValue, ObsoleteKind.Type];

    private static IEnumerable<int> Stages => [Deprecated, PastSunset, WithoutSuccessor];

    /// <summary>Writes the attribute where there is a deprecation.</summary>
    /// <param name="successor">The successor as C# calls it, or null.</param>
    public static void WriteAttribute(SourceWriter writer, DeprecationModel? deprecation, string? successor, ObsoleteKind kind)
    {
        if (deprecation is not null)
        {
            var message = CSharpLiteral.Of(Message(deprecation, successor)!);
            writer.Line(
                $"[global::System.Obsolete({message}, DiagnosticId = \"{IdOf(StageOf(deprecation), kind)}\", UrlFormat = \"{UrlFormat}\")]"
            );
            if (deprecation.IsAlias)
            {
                writer.Line(KnownType.Hidden);
            }
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

        if (deprecation.IsAlias)
        {
            return deprecation.Note is { } note ? $"{note} The old form goes with the next major version."
                : successor is null ? "The document no longer has it. The name goes with the next major version."
                : $"Renamed: use {successor}. The old name goes with the next major version.";
        }

        var sentences = new List<string> { deprecation.Since is null ? "Deprecated." : $"Deprecated since {deprecation.Since}." };
        if (deprecation.Sunset is not null)
        {
            sentences.Add(
                deprecation.IsPastSunset ? $"Was to be removed on {deprecation.Sunset}." : $"Will be removed on {deprecation.Sunset}."
            );
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

    /// <summary>Lets one file touch what is deprecated for callers, however far it is.</summary>
    public static void WritePragma(SourceWriter writer, ObsoleteKind kind, string reason) =>
        writer.Line($"#pragma warning disable {string.Join(", ", Stages.Select(stage => IdOf(stage, kind)))} // {reason}");

    /// <summary>Lets one file name types by the names that they had.</summary>
    public static void WriteAliasPragma(SourceWriter writer, string reason) =>
        writer.Line($"#pragma warning disable {IdOf(Alias, ObsoleteKind.Type)} // {reason}");

    private static int StageOf(DeprecationModel deprecation) =>
        deprecation.IsAlias ? Alias
        : deprecation.IsPastSunset ? PastSunset
        : deprecation.Successor is null ? WithoutSuccessor
        : Deprecated;

    private static string IdOf(int stage, ObsoleteKind kind) => FormattableString.Invariant($"TIKI90{stage}{(int)kind}");
}

/// <summary>What a deprecation is of: the last digit of its id.</summary>
internal enum ObsoleteKind
{
    Operation = 1,

    /// <summary>Of a record, of options too.</summary>
    Property = 2,
    EnumValue = 3,
    Type = 4,
}
