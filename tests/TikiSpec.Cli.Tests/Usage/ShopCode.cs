using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Usage;
using TikiSpec.Emitter.Plan;
using TikiSpec.Emitter.Text;
using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Sources;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>Code that uses the client of a document, compiled in memory.</summary>
internal static class ShopCode
{
    /// <summary>Orders that are listed, made and sent back.</summary>
    public const string Spec = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            get:
              operationId: Orders_List
              parameters: [{name: page, in: query, schema: {type: integer}}, {name: limit, in: query, schema: {type: integer}}]
              x-client-pagination: {page: page, size: limit, items: data, lastPage: paging.last_page}
              responses: {'200': {description: Some., content: {application/json: {schema: {$ref: '#/components/schemas/OrderPage'}}}}}
            post:
              operationId: Orders_Create
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}}
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get:
              operationId: Orders_Get
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            put:
              operationId: Orders_Replace
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses: {'204': {description: Done.}}
        components:
          schemas:
            OrderPage:
              type: object
              properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}, paging: {$ref: '#/components/schemas/Paging'}}
            Paging: {type: object, properties: {last_page: {type: integer}}}
            Order:
              type: object
              properties:
                id: {type: integer}
                note: {type: string}
                state: {type: string, enum: [new, paid]}
                buyer: {$ref: '#/components/schemas/Buyer'}
            Buyer: {type: object, properties: {name: {type: string}, phone: {type: string}}}
            NewOrder: {type: object, required: [sku], properties: {sku: {type: string}, note: {type: string},
                gift: {$ref: '#/components/schemas/Gift'}}}
            Gift: {type: object, properties: {card: {type: string}}}
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    public static ApiSurface Surface(string spec = Spec, string name = "shop", ProjectRules? rules = null) =>
        SpecReader.Read(new SpecText(name, name + ".yaml", spec), [], [], rules ?? ProjectRules.Default).Surface!;

    /// <summary>A class that has a group's methods.</summary>
    public const string FakeOrders = """
        using Shop.Shop;
        internal abstract class Fake : IOrdersEndpoints
        {
            public IOrdersEndpointsWithResponse WithResponse => throw new NotSupportedException();
            public abstract PageSequence<Order> ListAllAsync(OrderListOptions? options = null, CallOptions? call = null);
            public abstract Task<OrderPage> ListAsync(OrderListOptions? options = null,
                CallOptions? call = null, CancellationToken cancellationToken = default);
            public abstract Task<Order> CreateAsync(NewOrder body, OrderCreateOptions? options = null,
                CallOptions? call = null, CancellationToken cancellationToken = default);
            public abstract Task<Order> GetAsync(long id, OrderGetOptions? options = null,
                CallOptions? call = null, CancellationToken cancellationToken = default);
            public abstract Task ReplaceAsync(long id, Order body, OrderReplaceOptions? options = null,
                CallOptions? call = null, CancellationToken cancellationToken = default);
        }
        """;

    /// <summary>A project with the client and the code, which must compile.</summary>
    public static ProjectCode Project(ApiSurface surface, params string[] code) => Project([surface], code);

    public static ProjectCode Project(IReadOnlyList<ApiSurface> surfaces, params string[] code) =>
        Compiling(new ProjectCode("Consumer", Compile(surfaces, code)));

    /// <summary>The same of top-level statements.</summary>
    public static ProjectCode Program(ApiSurface surface, string code) =>
        Compiling(
            new ProjectCode(
                "Consumer",
                Compile([surface], [code])
                    .WithOptions(
                        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
                    )
            )
        );

    /// <summary>Whether it compiles or not.</summary>
    public static ProjectCode Unchecked(ApiSurface surface, string code) => new("Consumer", Compile([surface], [code]));

    /// <summary>Another project, which reads the note of an order in its second line.</summary>
    public static Compilation User(MetadataReference client) =>
        ConsumerCompilation
            .Create([], Options)
            .WithAssemblyName("User")
            .AddReferences(client)
            .AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(
                    "using Shop;\npublic class Uses { public async Task<string?> Of(ShopClient shop) => (await "
                        + "shop.Orders.GetAsync(1)).Note; }",
                    Options,
                    "User.cs"
                )
            );

    private static ProjectCode Compiling(ProjectCode project)
    {
        Assert.Empty(project.Compilation.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        return project;
    }

    private static CSharpCompilation Compile(IReadOnlyList<ApiSurface> surfaces, IReadOnlyList<string> code)
    {
        var request = new ClientRequest
        {
            Namespace = "Shop",
            Name = "ShopClient",
            IsPublic = true,
            ContainingTypes = EquatableList<string>.Empty,
            Specs = surfaces.Select(static surface => surface.Name).ToEquatableList(),
        };
        var emitted = EmitPlan.Create([request], surfaces).Select(Emitter.Emit.File);
        return ConsumerCompilation
            .Create(["namespace Shop { public sealed partial class ShopClient; }", "global using System.Linq;"], Options)
            .AddSyntaxTrees(emitted.Select(static file => CSharpSyntaxTree.ParseText(file.Text, Options, file.HintName)))
            .AddSyntaxTrees(code.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, Options, $"Code{index}.cs")));
    }

    public static ClientUsage Usage(ProjectCode project) => UsageReader.Read([project], [.. GeneratedClient.In(project.Compilation)]);

    /// <summary>What statements use, with an order and a page of orders at hand: <c>read Order.Id</c>.</summary>
    public static IReadOnlyList<string> Lines(string statements, string more = "", string spec = Spec)
    {
        var code = $$"""
            using Shop;
            using Shop.Shop;
            {{more}}
            internal static class Program
            {
                public static async Task Run(ShopClient shop, Order order, OrderPage orders)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """;
        return
        [
            .. Cli
                .Usage.UsageFile.Write([Usage(Project(Surface(spec), code))])
                .Split('\n')
                .Skip(5)
                .Where(static line => line.Length > 0)
                .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)])
                // The parameters of the method above.
                .Where(static line => line is not ("name Order" or "name OrderPage")),
        ];
    }
}
