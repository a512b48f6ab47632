namespace TikiSpec.Spec.Tests.Reading;

/// <summary>An inventory file: what Tiki's page says about one operation.</summary>
internal sealed record DocumentedOperation(string Id, Node Node)
{
    public string Verb => Text("operation").Split(' ')[0];

    public string Path => Text("operation").Split(' ')[1];

    public string Section => Text("section");

    /// <summary>The pages of another family than the products; null for those of the product pages.</summary>
    public string? Family => Node["family"]?.Text;

    public bool IsDeprecated => Node.Is("deprecated", "true");

    public IReadOnlyList<string> Auth => Texts("auth");

    public IReadOnlyList<DocumentedRow> Parameters => Rows("parameters");

    public IReadOnlyList<DocumentedRow> Request => Rows("request");

    public IReadOnlyList<DocumentedRow> Response => Rows("response");

    public IReadOnlyList<string> Statuses => Texts("statuses");

    public int Examples(string use) => int.Parse(Node.Find("examples", use)!.Text, System.Globalization.CultureInfo.InvariantCulture);

    private string Text(string key) => Node[key]?.Text ?? throw new InvalidOperationException($"{Id}: the inventory lacks {key}");

    private string[] Texts(string key) => [.. Node[key]!.Items.Select(item => item.Text)];

    private DocumentedRow[] Rows(string key) => [.. Node[key]!.Items.Select(row => new DocumentedRow(row))];
}
