using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-csv: what stands between the separators of a string.</summary>
internal static class CsvReader
{
    public static TypeRef Read(ExtensionView csv) =>
        TypeRef.Separated(
            TypeRef.Of(ScalarTable.OfItems(csv.Text("items")).Kind),
            csv.Text("separator") is { Length: > 0 } separator ? separator : ","
        );
}
