using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Testing;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Emitter.Tests.Surface;

public sealed class SurfaceFileTests
{
    public static TheoryData<string> Specs => [.. RepositoryFiles.Specs];

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_surface_of_a_spec_is_the_approved_one(string spec) =>
        Snapshot.Verify(
            SurfaceText.Write(Emitted.Read(RepositoryFiles.ReadSpec(spec))),
            Repository.PathOf("spec", "surface", spec + ".surface.txt")
        );
}
