using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Compiling;

/// <summary>A client of some operations is whole: every type that its code names is there.</summary>
public sealed class ChosenOperationsTests
{
    [Theory]
    [InlineData("tiki.v1", "Products_Get")]
    [InlineData("tiki.v1", "Queues_*")]
    [InlineData("tiki.v2", "Orders_List")]
    [InlineData("tiki.v2", "*_Create")]
    [InlineData("tiki.v2.1", "Products_*")]
    public void A_part_of_a_spec_compiles_by_itself(string name, string chosen)
    {
        var whole = Emitted.Read(RepositoryFiles.ReadSpec(name));
        var part = ChosenOperations.Of(whole, [chosen]);
        Assert.InRange(part.Groups.Sum(static group => group.Operations.Count), 1, 100);

        var files = Emitted.FromSurfaces([part]);

        Assert.True(files.Count < Emitted.FromSurfaces([whole]).Count || part.Types.Count == whole.Types.Count);
        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Fact]
    public void Every_operation_of_every_case_compiles_by_itself_with_its_neighbour()
    {
        foreach (var surface in EmitterCase.Names.Select(static name => Emitted.Read(EmitterCase.Spec(name))))
        {
            var ids = surface.Groups.SelectMany(static group => group.Operations).Select(static operation => operation.Id).ToList();
            for (var at = 0; at < ids.Count; at += 2)
            {
                var files = Emitted.FromSurfaces([ChosenOperations.Of(surface, [ids[at], ids[Math.Min(at + 1, ids.Count - 1)]])]);

                Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
            }
        }
    }
}
