using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

internal static class RuntimeName
{
    [ModuleInitializer]
    internal static void Print() => Console.WriteLine(RuntimeInformation.FrameworkDescription);
}
