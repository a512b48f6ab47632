using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Compiling;

/// <summary>The files of a client in the namespace Shop, emitted from spec texts.</summary>
internal static class Emitted
{
    public static IReadOnlyList<SourceFile> From(params SpecText[] specs) => FromSurfaces([.. specs.Select(Read)]);

    public static IReadOnlyList<SourceFile> FromSurfaces(IReadOnlyList<ApiSurface> surfaces, string name = "ShopClient")
    {
        var client = new ClientRequest
        {
            Namespace = "Shop",
            Name = name,
            IsPublic = true,
            ContainingTypes = EquatableList<string>.Empty,
            Specs = surfaces.Select(static surface => surface.Name).ToEquatableList(),
        };
        return [.. EmitPlan.Create([client], surfaces).Select(Emit.File)];
    }

    /// <summary>The surface of a spec, with all its types, so that a test can look at one without a call that reaches
    /// it; what stands in its way is the test's failure.</summary>
    public static ApiSurface Read(SpecText spec) =>
        Read(spec, ProjectRules.Default with { Records = RecordRule.Requests, Types = TypeRule.All });

    /// <summary>The same as a project with other rules has it.</summary>
    public static ApiSurface Read(SpecText spec, ProjectRules rules)
    {
        var read = SpecReader.Read(spec, [], [], rules);
        return read.Surface
            ?? throw new InvalidOperationException(
                $"{spec.Name} has no surface: " + string.Join("; ", read.Problems.Select(static problem => problem.Message))
            );
    }

    /// <summary>A spec of schemas and operations alone; the head is added.</summary>
    public static SpecText Spec(string body, string name = "shop.v1") =>
        new(name, name + ".yaml", "openapi: 3.0.4\ninfo: {title: Shop, version: '1'}\n" + body.ReplaceLineEndings("\n"));
}
