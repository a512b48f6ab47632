using TikiSpec.Testing.Assemblies;

namespace TikiSpec.Architecture.Tests;

/// <summary>In trimmed programs (.NET 10) a lock within an async method was seen to be kept for ever. A method of its
/// own takes it instead.</summary>
public class LockTests
{
    private static readonly object Gate = new();

    public static TheoryData<string> Assemblies => [.. BuiltAssemblies.All.Select(assembly => assembly.Name)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_async_method_takes_a_lock(string name) => Assert.Empty(BuiltAssemblies.Find(name).AsyncLocks);

    [Fact]
    public async Task One_that_does_would_be_found()
    {
        lock (Gate)
        {
            Assert.True(Monitor.IsEntered(Gate));
        }

        await Task.Yield();
        Assert.Contains(
            AssemblyFile.Read(typeof(LockTests).Assembly.Location).AsyncLocks,
            static method => method.Contains(nameof(One_that_does_would_be_found), StringComparison.Ordinal)
        );
    }
}
