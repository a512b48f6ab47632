namespace TikiSpec.Emulator;

/// <summary>Where the connection is cut, seen from the answer.</summary>
internal enum CutPlace
{
    Nowhere,
    Before,
    During,
    After,
}
