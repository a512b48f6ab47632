using Snapshot = TikiSpec.Testing.Snapshots.Snapshot;

namespace TikiSpec.Emulator.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Snapshot.Verify(
            PublicSurface.Of(typeof(TikiEmulator).Assembly),
            Repository.PathOf("tests", "TikiSpec.Emulator.Tests", "PublicApi", "PublicApi.verified.txt")
        );
}
