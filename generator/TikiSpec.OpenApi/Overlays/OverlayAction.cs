using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Queries;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>One change that an overlay makes.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="TargetAt">Where its target is written.</param>
/// <param name="Target">What it changes.</param>
/// <param name="Update">What is merged in; null where the action says none, or does something else.</param>
/// <param name="Copy">Where in the document stands what is merged in; null likewise.</param>
/// <param name="Removes">The targets go.</param>
internal sealed record OverlayAction(SpecNode At, SpecScalar TargetAt, JsonPath Target, SpecNode? Update, CopySource? Copy, bool Removes);

/// <summary>Where an action copies from.</summary>
internal sealed record CopySource(SpecScalar At, JsonPath Path);
