namespace TikiSpec.Emitter.Units;

/// <summary>The property that leads to a group.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Group">The group's name, whose class it is: differs from <paramref name="Name"/> where two specs at one
/// root have groups of one name.</param>
public sealed record GroupProperty(string Name, string Group, string? Description);
