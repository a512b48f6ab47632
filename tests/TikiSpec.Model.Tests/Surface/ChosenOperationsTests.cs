using System.Collections;
using System.Reflection;
using TikiSpec.Model.Tests.Reading;
using TikiSpec.Testing;

namespace TikiSpec.Model.Tests.Surface;

public sealed class ChosenOperationsTests
{
    private static readonly ApiSurface Shop = Spec.Read(
        """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            get:
              operationId: Orders_List
              tags: [Orders]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            post:
              operationId: Orders_Create
              tags: [Orders]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}}
              responses: {'204': {description: ok}}
          /products:
            get:
              operationId: Products_List
              tags: [Products]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}}
                '400': {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Complaint'}}}}
        components:
          schemas:
            Order: {type: object, properties: {lines: {type: array, items: {$ref: '#/components/schemas/Line'}}}}
            Line: {type: object, properties: {next: {$ref: '#/components/schemas/Line'}, state: {type: string, enum: [open, sent]}}}
            NewOrder: {type: object, properties: {code: {type: string}}}
            Product: {type: object, properties: {id: {type: integer}}}
            Complaint: {type: object, properties: {message: {type: string}}}
        """
    ).Surface!;

    [Theory]
    [InlineData("Orders_List", "Orders_List")]
    [InlineData("Orders_*", "Orders_List Orders_Create")]
    [InlineData("*_List", "Orders_List Products_List")]
    [InlineData("Orders_Create, Products_*", "Orders_Create Products_List")]
    [InlineData("Orders.Create", "Orders_Create")]
    [InlineData("*.List", "Orders_List Products_List")]
    [InlineData("O*_*s*", "Orders_List")]
    [InlineData("**", "Orders_List Orders_Create Products_List")]
    [InlineData("orders_list", "")]
    [InlineData("Orders_Li", "")]
    [InlineData("rders_List", "")]
    [InlineData("", "Orders_List Orders_Create Products_List")]
    [InlineData(" , ", "Orders_List Orders_Create Products_List")]
    public void Names_choose_by_id_or_by_group_and_method(string list, string chosen) =>
        Assert.Equal(chosen, string.Join(' ', Ids(ChosenOperations.Of(Shop, ChosenOperations.Parse(list)))));

    [Theory]
    [InlineData("Orders_List", "Line LineState Order")]
    [InlineData("Orders_Create", "NewOrder")]
    [InlineData("Products_List", "Complaint Product")]
    public void Only_the_types_that_they_need_stay(string name, string types) =>
        Assert.Equal(types, string.Join(' ', ChosenOperations.Of(Shop, [name]).Types.Select(static type => type.Name)));

    [Fact]
    public void A_group_without_a_chosen_operation_goes() =>
        Assert.Equal("Products", Assert.Single(ChosenOperations.Of(Shop, ["Products_List"]).Groups).Name);

    [Fact]
    public void A_name_that_matches_nothing_is_told() =>
        Assert.Equal(["Orders_Lst"], ChosenOperations.WithoutMatch(Shop, ["Orders_*", "Orders_Lst", "*.List"]));

    [Fact]
    public void The_names_of_a_small_document_are_all_told() =>
        Assert.Equal("Orders_List, Orders_Create, Products_List", ChosenOperations.Examples(Shop));

    [Theory]
    [InlineData("tiki.v1")]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void Of_each_operation_by_itself_every_type_is_there_and_none_is_otherwise(string name)
    {
        var whole = Spec.Read(Repository.Spec(name)).Surface!;
        var ids = Ids(whole).ToList();
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            var chosen = ChosenOperations.Of(whole, [id]);

            Assert.Equal([id], Ids(chosen));
            Assert.Equal([], NamesIn(chosen).Except(chosen.Types.Select(static type => type.Name)));
            Assert.Equal([], chosen.Types.Except(whole.Types));
        }
    }

    private static IEnumerable<string> Ids(ApiSurface surface) =>
        surface.Groups.SelectMany(static group => group.Operations).Select(static operation => operation.Id);

    /// <summary>Every type that is named anywhere in a surface, found without knowing its records; what travels may be
    /// unwrapped, and is then no type of the client.</summary>
    private static HashSet<string> NamesIn(object surface)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<object>([surface]);
        while (open.Count > 0)
        {
            var value = open.Pop();
            if (value is ResponseModel)
            {
                continue;
            }

            if (value is TypeRef { Name: { } name })
            {
                names.Add(name);
            }

            foreach (var within in Within(value))
            {
                open.Push(within);
            }
        }

        return names;
    }

    private static IEnumerable<object> Within(object value) =>
        value is IEnumerable many
            ? many.Cast<object>()
            : value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.GetIndexParameters().Length == 0 && property.CanWrite && IsOurs(property.PropertyType))
                .Select(property => property.GetValue(value))
                .OfType<object>();

    private static bool IsOurs(Type type) => type.Namespace is { } scope && scope.StartsWith("TikiSpec", StringComparison.Ordinal);
}
