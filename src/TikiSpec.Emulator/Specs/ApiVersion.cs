namespace TikiSpec.Emulator.Specs;

/// <summary>The versions of Tiki's product API, which differ in the shapes of what they send.</summary>
internal enum ApiVersion
{
    V1,
    V2,
    V2_1,
}
