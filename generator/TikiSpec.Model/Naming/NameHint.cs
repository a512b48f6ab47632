namespace TikiSpec.Model.Naming;

/// <summary>What an inline schema is called if it becomes a type: its parent's name and its own place in it, never
/// where it stands among others.</summary>
internal sealed record NameHint(string Parent, string Location)
{
    public string Name => Parent + Location;

    /// <summary>What it is called where others want its name as well: parent and place apart, so that no other parent
    /// and place give the same.</summary>
    public string NameApart => Parent.Length == 0 ? Written : (Whole ?? Parent) + "_" + Written;

    /// <summary>An element of the list, or a value of the map, at this place.</summary>
    public NameHint Item => this with { Location = EnglishSingular.Of(Location), Written = Written + "Item" };

    /// <summary>The parent in full, where its name is a short one.</summary>
    public string? Whole { get; init; }

    /// <summary>The place as it is written, in the plural that a list has.</summary>
    private string Written { get; init; } = Location;

    /// <summary>What only one operation has: its body, its result.</summary>
    public static NameHint Of(OperationName operation, string location) =>
        new(operation.TypePrefix, location) { Whole = operation.Group + "_" + operation.Method };
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
