using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using TikiSpec.Analyzers.Calls;
using TikiSpec.Analyzers.Tests.Migration;

namespace TikiSpec.Analyzers.Tests.Calls;

/// <summary>Mistakes in calls, and what looks like one.</summary>
public class CallAnalyzerTests
{
    [Theory]
    [InlineData("var product = {|TIKI4003:tiki.V2_1.Products.GetAsync(7).Result|};")]
    [InlineData("{|TIKI4003:tiki.V2_1.Products.GetAsync(7).Wait()|};")]
    [InlineData("var product = {|TIKI4003:tiki.V2_1.Products.GetAsync(7).GetAwaiter()|}.GetResult();")]
    [InlineData("var product = {|TIKI4003:tiki.V2_1.Products.GetAsync(7).ConfigureAwait(false).GetAwaiter()|}.GetResult();")]
    [InlineData("var product = await tiki.V2_1.Products.GetAsync(7);")]
    [InlineData("var product = Task.FromResult(7).Result;")]
    [InlineData("var task = tiki.V2_1.Products.GetAsync(7);\nawait task;\nvar product = task.Result;")]
    public Task A_blocking_wait(string statements) => Run<BlockingCallAnalyzer>(statements);

    [Theory]
    [InlineData(
        "foreach (var id in new long[] { 1 })\n{\n    using var own = {|TIKI4004:new TikiClient(ApiCredential.AccessToken(\"t\"))|};\n}"
    )]
    [InlineData("await {|TIKI4004:new TikiClient(ApiCredential.AccessToken(\"t\"))|}.V2_1.Products.GetAsync(7);")]
    [InlineData("using var own = new TikiClient(ApiCredential.AccessToken(\"t\"));\nawait own.V2_1.Products.GetAsync(7);")]
    [InlineData(
        "foreach (var id in new long[] { 1 })\n{\n    Func<TikiClient> make = () => new TikiClient(ApiCredential.AccessToken(\"t\"));\n}"
    )]
    [InlineData("foreach (var id in new long[] { 1 })\n    await tiki.As(ApiCredential.AccessToken(\"t\")).V2_1.Products.GetAsync(id);")]
    public Task A_client_for_each_call(string statements) => Run<ClientPerCallAnalyzer>(statements);

    [Theory]
    [InlineData("var is_ = state == {|TIKI4005:\"aproved\"|};")]
    [InlineData("var is_ = {|TIKI4005:\"aproved\"|} != state;")]
    [InlineData("var is_ = state.Value == {|TIKI4005:\"aproved\"|};")]
    [InlineData("var is_ = state.Value is {|TIKI4005:\"aproved\"|};")]
    [InlineData("TikiSpec.Client.V2_1.RequestState? may = state;\nvar is_ = may?.Value == {|TIKI4005:\"aproved\"|};")]
    [InlineData("var is_ = state == \"approved\";")]
    [InlineData("var is_ = state == TikiSpec.Client.V2_1.RequestState.Approved;")]
    [InlineData("var is_ = state.Value.Length.ToString() == \"aproved\";")]
    public Task An_unknown_value(string statements) =>
        Run<UnknownValueAnalyzer>("var state = TikiSpec.Client.V2_1.RequestState.Approved;\n" + statements);

    [Theory]
    [InlineData("await tiki.V2_1.Products.UpdateSkusAsync(new() { Data = {|TIKI4006:[ROWS21]|} });")]
    [InlineData("await tiki.V2_1.Products.UpdateSkusAsync(new() { Data = {|TIKI4006:new[] { ROWS21 }|} });")]
    [InlineData("await tiki.V2_1.Products.UpdateSkusAsync(new() { Data = {|TIKI4006:new List<Row> { ROWS21 }|} });")]
    [InlineData("await tiki.V2_1.Products.UpdateSkusAsync(new() { Data = {|TIKI4006:new Row[21]|} });")]
    [InlineData("Row[] rows = [ROWS21];\nawait tiki.V2_1.Products.UpdateSkusAsync(new() { Data = {|TIKI4006:rows|} });")]
    [InlineData("Row[] rows = [ROWS21];\nrows = [rows[0]];\nawait tiki.V2_1.Products.UpdateSkusAsync(new() { Data = rows });")]
    [InlineData("var batch = new Batch { Data = {|TIKI4006:[ROWS21]|} };\nawait tiki.V2_1.Products.UpdateSkusAsync(batch);")]
    [InlineData("await tiki.V2_1.Products.UpdateSkusAsync(new() { Data = [ROWS20] });")]
    [InlineData("Row[] rows = [ROWS20];\nawait tiki.V2_1.Products.UpdateSkusAsync(new() { Data = [.. rows, .. rows] });")]
    [InlineData("await tiki.V2_1.Products.UpdateManySkusAsync([ROWS21]);")]
    public Task A_batch_above_its_limit(string statements)
    {
        var rows = Enumerable.Repeat("new Row()", 21).ToArray();
        return Run<BatchSizeAnalyzer>(
            statements
                .Replace("ROWS21", string.Join(", ", rows), StringComparison.Ordinal)
                .Replace("ROWS20", string.Join(", ", rows[1..]), StringComparison.Ordinal),
            "using Row = TikiSpec.Client.V2_1.SkuBatchRow;\nusing Batch = TikiSpec.Client.V2_1.SkuBatch;\n"
        );
    }

    [Theory]
    [InlineData("await {|TIKI4007:tiki.V2_1.Requests.CreateAsync(product)|};")]
    [InlineData("_ = await {|TIKI4007:tiki.V2_1.Requests.CreateAsync(product)|};")]
    [InlineData("await {|TIKI4007:tiki.V2_1.Requests.CreateAsync(product)|}.ConfigureAwait(false);")]
    [InlineData("_ = {|TIKI4007:tiki.V2_1.Requests.CreateAsync(product)|};")]
    [InlineData("var receipt = await tiki.V2_1.Requests.CreateAsync(product);")]
    [InlineData("var id = (await tiki.V2_1.Requests.CreateAsync(product)).TrackId;")]
    [InlineData("await Task.WhenAll(tiki.V2_1.Requests.CreateAsync(product));")]
    [InlineData("await tiki.V2.Tracking.GetAsync(\"t\");")]
    [InlineData("await tiki.V2_1.Products.UpdateSkuAsync(new() { ProductId = 7 });")]
    public Task A_receipt_that_nobody_follows(string statements) =>
        Run<ReceiptAnalyzer>("TikiSpec.Client.V2_1.NewProduct product = null!;\n" + statements);

    private static Task Run<T>(string statements, string usings = "")
        where T : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<T, EmptyCodeFixProvider, DefaultVerifier>();
        MigrationTest.SetUp(test);
        test.TestState.Sources.Add(("Usings.cs", MigrationTest.Usings));
        test.TestState.Sources.Add(MigrationTest.Method(statements, usings));
        return test.RunAsync();
    }
}
