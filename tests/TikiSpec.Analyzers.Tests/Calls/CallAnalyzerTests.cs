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

    private static Task Run<T>(string statements)
        where T : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<T, EmptyCodeFixProvider, DefaultVerifier>();
        MigrationTest.SetUp(test);
        test.TestState.Sources.Add(("Usings.cs", MigrationTest.Usings));
        test.TestState.Sources.Add(MigrationTest.Method(statements, ""));
        return test.RunAsync();
    }
}
