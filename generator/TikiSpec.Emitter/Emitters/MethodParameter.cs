namespace TikiSpec.Emitter;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Name">The identifier, unique within the method.</param>
/// <param name="Default">The default value's text, or null when the parameter must be given.</param>
/// <param name="Description">As the spec has it.</param>
internal sealed record MethodParameter(string Type, string Name, string? Default, string Description)
{
    public string Declaration => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
