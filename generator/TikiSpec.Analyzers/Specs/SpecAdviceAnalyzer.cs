using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Generator.Specs;
using TikiSpec.Lint;
using TikiSpec.Model.Reading;
using TikiSpec.OpenApi.Bundling;
using TikiSpec.OpenApi.Overlays;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.Analyzers.Specs;

/// <summary>TIKI60xx: the rules of <c>tikispec lint</c>, told of the project's own specs at the line that they are
/// about.</summary>
/// <remarks>What stops generation is told by the generator, and what both would tell is left to it.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAdviceAnalyzer : DiagnosticAnalyzer
{
    private const string OfLint = "TIKI60";
    private const string HelpLink = "https://github.com/tikispec/tikispec/blob/main/generator/docs/rules/{0}.md";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors = LintRegistry
        .All.Where(static rule => rule.DiagnosticId.StartsWith(OfLint, StringComparison.Ordinal))
        .ToImmutableDictionary(static rule => rule.DiagnosticId, Describe);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Look);
    }

    private static DiagnosticDescriptor Describe(LintRule rule) =>
        new(
            id: rule.DiagnosticId,
            title: rule.Summary.TrimEnd('.'),
            messageFormat: "{0}",
            category: "TikiSpec",
            defaultSeverity: SeverityOf(rule.Recommended),
            isEnabledByDefault: true,
            description: rule.Summary,
            helpLinkUri: HelpLink.Replace("{0}", rule.Id)
        );

    // Advice stops no build by itself: what has to is the generator's.
    private static DiagnosticSeverity SeverityOf(LintLevel level) =>
        level == LintLevel.Error ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    private static void Look(AdditionalFileAnalysisContext context)
    {
        var settings = context.Options.AnalyzerConfigOptionsProvider;
        if (SpecMarks.Of(settings.GetOptions(context.AdditionalFile)) != SpecMark.Own)
        {
            return;
        }

        var files = SpecFiles.Of(context);
        var text = files.Own;
        if (text is null)
        {
            return;
        }

        var others = files.Others;
        var document = OverlaidDocument.Of(SpecDocument.Parse(text, context.CancellationToken), files.Overlays, context.CancellationToken);
        // A file that others refer to is looked at with them.
        if (!DocumentView.Of(document).IsReadable)
        {
            return;
        }

        var spec = SpecReader.Read(document, others, context.CancellationToken);
        var options = OptionsOf(context, settings.GlobalOptions, others);
        foreach (var finding in SpecLint.Check(SpecBundle.Of(document, others).Document, spec, options))
        {
            if (Descriptors.TryGetValue(finding.Rule.DiagnosticId, out var descriptor))
            {
                var location = finding.Location is { } place ? FileLocations.Of(place) : Location.Create(text.Path, default, default);
                context.ReportDiagnostic(
                    Diagnostic.Create(descriptor, location, SeverityOf(finding.Level), null, null, finding.Message.TrimEnd('.'))
                );
            }
        }
    }

    /// <summary>The profile of a .globalconfig. A severity there turns a rule on that the profile leaves out; what it
    /// makes of the others is the compiler's to do.</summary>
    private static LintOptions OptionsOf(
        AdditionalFileAnalysisContext context,
        AnalyzerConfigOptions settings,
        IReadOnlyList<SpecText> others
    )
    {
        var profile = settings.TryGetValue(LintConfig.ProfileKey, out var word) ? LintConfig.ProfileOf(word) : null;
        var given = context.Compilation.Options.SyntaxTreeOptionsProvider;
        return new LintOptions
        {
            Profile = profile ?? LintProfile.Recommended,
            Levels = Descriptors
                .Keys.Where(IsGiven)
                .ToDictionary(static id => id, static _ => LintLevel.Info, StringComparer.OrdinalIgnoreCase),
            // A successor may be in another document.
            Others = others
                .GroupBy(static text => text.Name, StringComparer.Ordinal)
                .ToDictionary(static same => same.Key, same => SpecDocument.Parse(same.First(), context.CancellationToken)),
        };

        bool IsGiven(string id) =>
            given is not null
            && given.TryGetGlobalDiagnosticValue(id, context.CancellationToken, out var severity)
            && severity is ReportDiagnostic.Error or ReportDiagnostic.Warn or ReportDiagnostic.Info or ReportDiagnostic.Hidden;
    }
}
