namespace TikiSpec.Model.Naming;

/// <summary>What an inline schema is called if it becomes a type: its parent's name and its own place in it, never
/// where it stands among others.</summary>
internal readonly record struct NameHint(string Parent, string Location)
{
    public string Name => Parent + Location;

    /// <summary>An element of the list, or a value of the map, at this place.</summary>
    public NameHint Item => this with { Location = EnglishSingular.Of(Location) };
}

/// <summary>Names inline schemas of shared bodies and responses after these.</summary>
internal static class SharedHint
{
    /// <summary><c>NotFound</c> gives <c>NotFoundResponse</c>, and <c>ErrorResponse</c> stays as it is.</summary>
    public static NameHint Of(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length
            ? new NameHint(name.Substring(0, name.Length - suffix.Length), suffix)
            : new NameHint(name, suffix);
}
