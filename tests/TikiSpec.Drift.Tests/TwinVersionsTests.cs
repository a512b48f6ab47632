using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests;

/// <summary>v2 against v2.1: the five operations that v2.1 replaces, paired by their names.</summary>
public sealed class TwinVersionsTests
{
    private static readonly DriftReport Report = Compare();

    [Fact]
    public void The_five_twins_are_the_operations_that_are_told() =>
        Assert.Equal(
            ["Products_Get", "Products_List", "Products_UpdateSku", "Products_UpdateSkus", "Requests_Create"],
            Report
                .Findings.SelectMany(finding => finding.Operations)
                .Select(operation => operation.Id)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Post_became_put()
    {
        var moved = Assert.Single(Report.Findings, finding => finding.Rule.Id == "api-operation-moved");
        Assert.Equal(WireLevel.Breaking, moved.Wire);
        Assert.Equal(("POST /products/updateSku", "PUT /products/updateSku"), (moved.Change.Old, moved.Change.New));
    }

    [Fact]
    public void Quantity_went_and_warehouses_came()
    {
        string[] Named(ChangeKind kind, string schema) =>
            Report
                .Findings.Where(finding => finding.Change.Kind == kind && finding.Change.Component == schema)
                .Select(finding => finding.Change.Name!)
                .ToArray();

        Assert.Contains("quantity", Named(ChangeKind.PropertyRemoved, "SkuUpdate"));
        Assert.Contains("warehouse_quantities", Named(ChangeKind.PropertyAdded, "SkuUpdate"));
        Assert.Contains("warehouse_quantities", Named(ChangeKind.PropertyAdded, "SkuBatchRow"));
        Assert.Contains("warehouse_stocks", Named(ChangeKind.PropertyAdded, "NewVariant"));
    }

    [Fact]
    public void Each_finding_names_the_declaration_that_it_breaks()
    {
        var finding = Assert.Single(
            Report.Findings,
            finding => finding.Change is { Kind: ChangeKind.PropertyRemoved, Component: "NewVariant", Name: "quantity" }
        );
        Assert.Equal(SourceVerdict.Breaking, finding.Source);
        Assert.Equal(
            "NewVariant.Quantity",
            Assert.Single(finding.Declarations, static declaration => declaration.Verdict == SourceVerdict.Breaking).Name
        );
    }

    [Fact]
    public void The_report_fits_a_page() => Assert.InRange(Report.Findings.Count, 5, 60);

    private static DriftReport Compare()
    {
        var @base = Repository.PathOf("spec", "tiki.v2.yaml");
        var revision = Repository.PathOf("spec", "tiki.v2.1.yaml");
        return SpecDrift.Compare(
            RepositoryFiles.Read(@base),
            RepositoryFiles.Read(revision),
            new DriftOptions { Today = new DateTime(2026, 11, 21), Pairing = OperationPairing.ById },
            Surface(@base),
            Surface(revision)
        );
    }

    private static ApiSurface Surface(string path) =>
        SpecReader.Read(new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)), []).Surface!;
}
