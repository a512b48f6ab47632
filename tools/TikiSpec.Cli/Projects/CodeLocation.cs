namespace TikiSpec.Cli.Projects;

/// <summary>Where something is used.</summary>
/// <param name="File">Below the repository's root.</param>
/// <param name="Member">The method or property around it: <c>Sync.RunAsync</c>.</param>
/// <param name="Line">From 1; 0 where it is known of a file alone.</param>
/// <param name="Why">What happens there, where that is not plain: <c>JsonSerializer.Serialize</c>; else empty.</param>
internal sealed record CodeLocation(string File, string Member, int Line = 0, int Column = 0, string Why = "")
{
    /// <summary><c>src/Sync.cs:12</c>, or <c>src/Sync.cs, in Sync.RunAsync</c>.</summary>
    public override string ToString() =>
        (
            Line == 0
                ? File + (Member.Length == 0 ? "" : ", in " + Member)
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}")
        ) + (Why.Length == 0 ? "" : $" ({Why})");
}
