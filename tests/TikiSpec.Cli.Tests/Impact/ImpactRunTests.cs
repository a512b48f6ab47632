using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Tests.Usage;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Impact;

public sealed class ImpactRunTests : IDisposable
{
    private const string OrderNote = "note: {type: string}\n        state";

    private readonly ImpactCase _case = new();

    [Fact]
    public void A_newly_required_property_is_told_at_each_initializer_of_its_type()
    {
        var before = File.ReadAllText(InCase("shop.yaml"));
        // The program copies a request.
        var rules = ProjectRules.Default with
        {
            Records = RecordRule.Requests,
        };
        var program = ShopCode.Program(ShopCode.Surface(before, rules: rules), File.ReadAllText(InCase("Program.cs.txt")));
        var run = _case.Run(before, File.ReadAllText(InCase("shop.new.yaml")), [program with { Rules = rules }]);

        Assert.Equal(
            ((int[])[6, 7, 8, 10]).Select(static line =>
                $"Code0.cs:{line} error new-required-request-property: NewOrder.Qty no longer compiles; "
                + "added: NewOrder.Qty (CS9035: Required member 'NewOrder.Qty' must be set in the object initializer or attribute "
                + "constructor.)"
            ),
            ImpactCase.Lines(run)
        );
    }

    [Theory]
    [InlineData("_ = order.Note;", "Order.Note no longer compiles; removed: Order.Note (CS1061")]
    [InlineData("_ = order is { Note: \"a\" };", "Order.Note no longer compiles; removed: Order.Note (CS0117")]
    [InlineData("_ = nameof(Order.Note);", "Order.Note no longer compiles; removed: Order.Note (CS0117")]
    [InlineData("_ = order with { Note = \"a\" };", "Order.Note no longer compiles; removed: Order.Note (CS0117")]
    public void A_removed_property_is_told_wherever_it_is_named(string statements, string text) =>
        Assert.Contains(
            _case.Lines(OrderNote, "state", statements),
            line => line.StartsWith("Code0.cs:5 error", StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal)
        );

    /// <summary>Nothing sends the buyer here: without the rule of the project it would be a class, and the code wrong
    /// on both sides.</summary>
    [Fact]
    public void A_project_that_has_records_throughout_is_judged_with_them()
    {
        var spec = ShopCode.Spec.Replace(
            "required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}",
            "content: {text/plain: {schema: {type: string}}}",
            StringComparison.Ordinal
        );
        var rules = ProjectRules.Default with { Records = RecordRule.All };
        var project = ShopCode.Project(
            ShopCode.Surface(spec, rules: rules),
            "using Shop.Shop;\nstatic class Program { static Buyer Of(Buyer buyer) => buyer with { Phone = \"1\" }; }"
        );
        var after = spec.Replace(", phone: {type: string}", "", StringComparison.Ordinal);

        var run = _case.Run(spec, after, [project with { Rules = rules }]);

        Assert.True(run.IsSound);
        Assert.Contains("Code0.cs:2 error", Assert.Single(ImpactCase.Lines(run)), StringComparison.Ordinal);
        Assert.False(_case.Run(spec, after, [project]).IsSound);
    }

    [Theory]
    [InlineData("long? id = order.Id;", 5)]
    [InlineData("var id = order.Id;\nlong? kept = id;", 6)]
    [InlineData("var ids = new[] { order }.Select(one => one.Id);\nforeach (var id in ids) {\nlong? kept = id; }", 7)]
    [InlineData("long? Id() => 1;\n_ = Id() is { } one && order.Id.Equals(one) ? (long?)1 : order.Id;", 6)]
    public void An_error_that_names_nothing_is_traced_to_the_change_that_its_value_comes_from(string statements, int line)
    {
        var told = _case.Lines("id: {type: integer}\n        note", "id: {type: string}\n        note", statements);

        Assert.Contains(
            told,
            one =>
                one.StartsWith($"Code0.cs:{line} error", StringComparison.Ordinal)
                && one.Contains(": Order.Id no longer compiles", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_new_method_breaks_who_implements_the_group()
    {
        var surface = ShopCode.Surface();
        var changed = ShopCode.Spec.Replace(
            "    put:\n",
            "    delete: {operationId: Orders_Delete, responses: {'204': {description: Gone.}}}\n    put:\n",
            StringComparison.Ordinal
        );
        var run = _case.Run(ShopCode.Spec, changed, [ShopCode.Project(surface, ShopCode.FakeOrders)]);

        Assert.Contains(
            ImpactCase.Lines(run),
            static line => line.Contains("Orders.DeleteAsync no longer compiles", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "enum: [new, paid]",
        "enum: [new, paid, sent]",
        "_ = (await shop.Orders.GetAsync(1)).State;",
        "Code0.cs:5 warning response-property-enum-value-added: still compiles"
    )]
    [InlineData(
        "card: {type: string}",
        "card: {type: string, maxLength: 3}",
        "await shop.Orders.CreateAsync(new() { Sku = \"\", Gift = new() {\nCard = \"b\" } });",
        "Code0.cs:6 warning request-property-max-length-set: still compiles"
    )]
    [InlineData(
        "phone: {type: string}",
        "phone: {type: string, nullable: true}",
        "_ = System.Text.Json.JsonSerializer.Serialize(\nawait shop.Orders.GetAsync(1));",
        "Code0.cs:5 warning response-property-became-nullable: may behave otherwise, the whole object is used where the code "
            + "cannot be seen (JsonSerializer.Serialize)"
    )]
    [InlineData(
        "phone: {type: string}",
        "Phone: {type: string}",
        "_ = (await shop.Orders.GetAsync(1)).Buyer?.Phone;",
        "Code0.cs:5 error response-optional-property-removed: still compiles"
    )]
    [InlineData(
        "operationId: Orders_Get\n",
        "operationId: Orders_Get\n      security: [{k: []}]\n",
        "_ = await shop.Orders.GetAsync(1);",
        "Code0.cs:5 error"
    )]
    public void What_compiles_and_behaves_otherwise_is_told_where_it_is_read_or_sent(
        string from,
        string to,
        string statements,
        string text
    ) => Assert.Contains(_case.Lines(from, to, statements), line => line.StartsWith(text, StringComparison.Ordinal));

    [Theory]
    [InlineData("enum: [new, paid]", "enum: [new, paid, sent]")]
    [InlineData("phone: {type: string}", "phone: {type: string, nullable: true}")]
    [InlineData(OrderNote, "state")]
    public void What_is_not_used_is_not_told(string from, string to) =>
        Assert.Empty(_case.Lines(from, to, "_ = (await shop.Orders.GetAsync(1)).Id;"));

    [Fact]
    public void A_project_that_does_not_compile_before_is_told_as_such()
    {
        var run = _case.Run(
            ShopCode.Spec,
            ShopCode.Spec.Replace(OrderNote, "state", StringComparison.Ordinal),
            [ShopCode.Unchecked(ShopCode.Surface(), "internal class Odd { private int _number = order.Missing; }")]
        );

        Assert.False(run.IsSound);
        Assert.StartsWith("Code0.cs:1 error project-does-not-compile: ", Assert.Single(ImpactCase.Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_was_written_against_the_revision_does_not_compile_against_the_base()
    {
        var changed = ShopCode.Spec.Replace(OrderNote, "memo: {type: string}\n        state", StringComparison.Ordinal);
        var run = _case.Run(
            ShopCode.Spec,
            changed,
            [
                ShopCode.Project(
                    ShopCode.Surface(changed),
                    "using Shop.Shop; internal class New { private string? Of(Order order) => order.Memo; }"
                ),
            ]
        );

        Assert.False(run.IsSound);
    }

    [Theory]
    [InlineData("old", null)]
    [InlineData("shop", null)]
    [InlineData("something.v9", "shop")]
    public void The_client_is_found_whatever_the_files_are_called(string name, string? spec)
    {
        var run = _case.Run(
            ShopCode.Spec,
            ShopCode.Spec.Replace(OrderNote, "state", StringComparison.Ordinal),
            [
                ShopCode.Project(
                    ShopCode.Surface(),
                    "using Shop.Shop; internal class Uses { private string? Of(Order order) => order.Note; }"
                ),
            ],
            name,
            spec
        );

        Assert.Single(run.Items);
    }

    [Fact]
    public void A_document_that_no_client_is_like_is_asked_for()
    {
        var failure = Assert.Throws<InputException>(() =>
            _case.Run(
                ShopCode.Spec.Replace("Orders_", "Parcels_", StringComparison.Ordinal),
                ShopCode.Spec,
                [ShopCode.Project(ShopCode.Surface(), "")],
                "other"
            )
        );

        Assert.Equal(
            "Which document is the client generated from? There is 'shop' (Shop.Shop); give --spec one of these names.",
            failure.Message
        );
    }

    [Fact]
    public void Of_several_documents_of_one_client_the_changed_one_alone_is_swapped()
    {
        var changed = ShopCode.Spec.Replace(OrderNote, "state", StringComparison.Ordinal);
        var (first, second) = (ShopCode.Surface(name: "shop.v1"), ShopCode.Surface(name: "shop.v2"));
        var run = _case.Run(
            ShopCode.Spec,
            changed,
            [
                ShopCode.Project(
                    [first, second],
                    """
                    using Shop;
                    internal class Uses
                    {
                        public async Task<string?> Of(ShopClient shop) =>
                            (await shop.V1.Orders.GetAsync(1)).Note
                            + (await shop.V2.Orders.GetAsync(1)).Note;
                    }
                    """
                ),
            ],
            "shop.v2"
        );

        Assert.StartsWith("Code0.cs:6 error", Assert.Single(ImpactCase.Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_that_refer_to_the_client_are_looked_at_with_it()
    {
        var home = ShopCode.Project(ShopCode.Surface(), "");
        var user = new ProjectCode("User", ShopCode.User(home.Compilation.ToMetadataReference()));

        var run = _case.Run(ShopCode.Spec, ShopCode.Spec.Replace(OrderNote, "state", StringComparison.Ordinal), [home, user]);

        Assert.StartsWith("User.cs:2 error", Assert.Single(ImpactCase.Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_comes_compiled_gives_way_as_well()
    {
        using var assembly = new MemoryStream();
        Assert.True(
            ShopCode
                .Project(ShopCode.Surface(), "")
                .Compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken)
                .Success
        );
        var user = new ProjectCode("User", ShopCode.User(MetadataReference.CreateFromImage(assembly.ToArray())));

        var run = _case.Run(ShopCode.Spec, ShopCode.Spec.Replace(OrderNote, "state", StringComparison.Ordinal), [user]);

        Assert.True(run.IsSound);
        Assert.StartsWith("User.cs:2 error", Assert.Single(ImpactCase.Lines(run)), StringComparison.Ordinal);
    }

    public void Dispose() => _case.Dispose();

    private static string InCase(string name) => Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Impact", "RequiredMember", name);
}
