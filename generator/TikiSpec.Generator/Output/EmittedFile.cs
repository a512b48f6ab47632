using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TikiSpec.Emitter;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Output;

/// <summary>Stage <see cref="StageNames.Emit"/>: a file of generated code, or why there is none.</summary>
internal sealed record EmittedFile(SourceFile? File, SpecProblem? Problem)
{
    public static EmittedFile Emit(EmitBucket bucket, CancellationToken cancellationToken) =>
        new(TikiSpec.Emitter.Emit.File(bucket, cancellationToken), Problem: null);

    public static EmittedFile Failed(EmitBucket bucket, Exception exception) =>
        new(File: null, Stages.Failure(StageNames.Emit + " of " + bucket.HintName, exception, Locations.Nowhere));

    public static void Add(SourceProductionContext context, EmittedFile emitted)
    {
        var problem = emitted.Problem;
        try
        {
            if (emitted.File is { } file)
            {
                context.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
            }
        }
        catch (ArgumentException refused)
        {
            problem = Stages.Failure(StageNames.Emit, refused, Locations.Nowhere);
        }

        if (problem is not null)
        {
            context.ReportDiagnostic(ProblemReport.ToDiagnostic(problem));
        }
    }
}
