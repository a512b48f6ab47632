namespace TikiSpec.Emulator;

/// <summary>A picture of a product.</summary>
/// <param name="Id">Id of the picture, or null when Tiki has not taken it over yet.</param>
/// <param name="Url">Its address.</param>
/// <param name="Path">Its path on Tiki's picture server.</param>
/// <param name="Position">Location in the order of the pictures, from 0.</param>
/// <param name="Width">Width in pixels; 0 when unknown.</param>
/// <param name="Height">Height in pixels; 0 when unknown.</param>
public sealed record EmulatedImage(long? Id, string Url, string Path, int Position, int Width = 0, int Height = 0);
