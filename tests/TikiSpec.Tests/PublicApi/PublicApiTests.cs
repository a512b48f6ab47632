namespace TikiSpec.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        Snapshot.Verify(
            PublicSurface.Of(typeof(ApiValue).Assembly),
            Repository.PathOf("tests", "TikiSpec.Tests", "PublicApi", "PublicApi.verified.txt")
        );
    }
}
