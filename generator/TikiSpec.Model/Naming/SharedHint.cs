namespace TikiSpec.Model.Naming;

/// <summary>Names inline schemas of shared bodies and responses after these.</summary>
internal static class SharedHint
{
    /// <summary><c>NotFound</c> gives <c>NotFoundResponse</c>, and <c>ErrorResponse</c> stays as it is.</summary>
    public static NameHint Of(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length
            ? new NameHint(name.Substring(0, name.Length - suffix.Length), suffix)
            : new NameHint(name, suffix);
}
