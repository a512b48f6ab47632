namespace TikiSpec.Emulator;

/// <summary>Where the connection is cut, seen from the answer.</summary>
internal enum CutLocation
{
    Nowhere,
    Before,
    During,
    After,
}
