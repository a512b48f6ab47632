using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Generator;
using TikiSpec.Model;
using Xunit;

namespace TikiSpec.Testing.Generation;

/// <summary>What holds for every run: the same again costs nothing, and no stage holds on to the compiler's
/// objects.</summary>
internal static class CachingProof
{
    private static readonly string[] Stages = typeof(StageNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToArray();

    public static void Check(GeneratorDriver driver, CSharpCompilation compilation, GeneratorRunResult result)
    {
        Assert.Null(result.Exception);
        HoldsNothingForeign(result);
        IsCachedOnAClone(driver, compilation);
    }

    private static void HoldsNothingForeign(GeneratorRunResult result)
    {
        foreach (var (stage, steps) in result.TrackedSteps.Where(pair => Stages.Contains(pair.Key)))
        {
            foreach (var output in steps.SelectMany(step => step.Outputs))
            {
                var found = ObjectGraph.FindForeign(output.Value, type => IsForeign(type) && !IsUnreadFile(stage, type));
                Assert.True(found is null, "The stage " + stage + " holds on to " + found);
            }
        }
    }

    private static bool IsForeign(Type type) =>
        type.Assembly.GetName().Name is { } name
            && (
                name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                || name.StartsWith("YamlDotNet", StringComparison.Ordinal)
            )
        || type.IsAssignableTo(typeof(AdditionalText))
        || type.IsAssignableTo(typeof(Delegate))
        || type.IsAssignableTo(typeof(SpecNode));

    /// <summary>The first stage names a file that the next one reads: the host's own object, which the host keeps
    /// anyway.</summary>
    private static bool IsUnreadFile(string stage, Type type) =>
        stage == StageNames.Select
        && (type.IsAssignableTo(typeof(AdditionalText)) || type.IsAssignableTo(typeof(Delegate)) || IsForeign(type));

    private static void IsCachedOnAClone(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var again = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        foreach (var (stage, steps) in again.TrackedSteps.Where(pair => Stages.Contains(pair.Key)))
        {
            var reasons = steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
            Assert.All(
                reasons,
                reason =>
                    Assert.True(
                        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                        "The stage " + stage + " did work again for the same input."
                    )
            );
        }

        Assert.All(
            again.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );
    }
}
