#pragma warning disable IDE0130 // Two namespaces in one file: the smallest circle that there can be, for the test that finds it.
namespace TikiSpec.Architecture.Tests.Circle.Here
{
    internal static class Caller
    {
        public static Action Call => There.Called.Nothing;
    }
}

namespace TikiSpec.Architecture.Tests.Circle.There
{
    internal static class Called
    {
        // In the code of a lambda alone: no signature tells of it.
        public static void Nothing() => new Func<object>(static () => Here.Caller.Call)();
    }
}
