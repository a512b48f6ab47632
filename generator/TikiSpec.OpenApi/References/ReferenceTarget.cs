using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.References;

/// <summary>What one reference leads to.</summary>
/// <param name="At">The place; <see cref="SpecCursor.Nowhere"/> with a fault.</param>
public readonly record struct ReferenceTarget(SpecCursor At, ReferenceFault Fault);
