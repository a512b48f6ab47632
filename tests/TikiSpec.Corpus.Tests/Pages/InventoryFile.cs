namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>What a person read from the page of one operation: the other reading that the reader is held
/// against.</summary>
internal sealed record InventoryFile(string Version, ValueView Root)
{
    private static readonly string[] Versions = ["v1", "v2", "v2.1"];

    public static IReadOnlyList<InventoryFile> OfProductPages { get; } =
    [
        .. Versions.SelectMany(version =>
            Directory
                .EnumerateFiles(Repository.PathOf("tests", "TikiSpec.Spec.Tests", "Inventory", version))
                .Order(StringComparer.Ordinal)
                .Select(path => new InventoryFile(
                    version,
                    ValueView.Of(SpecDocument.Parse(new SpecText("inventory", path, File.ReadAllText(path))))!
                ))
                .Where(static file => file.Root["family"] is null)
        ),
    ];

    /// <summary>As the page has it below its version.</summary>
    public string Operation => Root["operation"]!.Text!;

    public bool IsDeprecated => Root["deprecated"]!.IsTrue;

    public IReadOnlyList<ValueView> Parameters => Root["parameters"]!.Items;

    public IEnumerable<string> Statuses => Root["statuses"]!.Items.Select(static code => code.At.Name.Length > 0 ? code.Text! : "");

    /// <summary>The rows that stand in the operation's own section.</summary>
    public IEnumerable<ValueView> Body(string body) => Root[body]!.Items.Where(static row => row["entity"] is null);

    public int Examples(string use) => (int)Root["examples"]![use]!.Int64!;
}
