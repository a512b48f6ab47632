using System.Reflection;
using System.Runtime.Loader;

namespace TikiSpec.Emitter.Tests.Compiling;

/// <summary>Emitted code, compiled and loaded: what it does can be tried.</summary>
internal static class EmittedAssembly
{
    public const string ClientClass = "namespace Shop { /// <summary>The client.</summary>\npublic sealed partial class ShopClient; }";

    public static Assembly Load(IReadOnlyList<SourceFile> files, params string[] usersCode)
    {
        var compilation = StrictCompiler.Compile(files, [ClientClass, .. usersCode]);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', StrictCompiler.Complaints(compilation)));
        image.Position = 0;
        return new AssemblyLoadContext("Emitted", isCollectible: true).LoadFromStream(image);
    }
}
