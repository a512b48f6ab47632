using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Plan;

public sealed class EmitPlanTests
{
    private static readonly ApiSurface V1 = EmitterCase.Surface("calls");

    private static readonly ApiSurface Pets = Emitted.Read(
        Emitted.Spec("paths: {/pets: {get: {operationId: Pets_List, responses: {'200': {description: All.}}}}}", "petstore")
    );

    private static readonly ApiSurface Zoo = Emitted.Read(
        Emitted.Spec("paths: {/pets: {get: {operationId: Pets_List, responses: {'200': {description: All.}}}}}", "zoo")
    );

    [Fact]
    public void Files_come_in_ordinal_order_of_their_hint_names()
    {
        var names = Plan([Client("Shop", "A")], V1).Select(static unit => unit.HintName).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains("Shop.V1/Parcel.g.cs", names);
        Assert.Contains("Shop.V1/ParcelListOptions.g.cs", names);
        Assert.Contains("Shop.V1/ParcelsEndpoints.g.cs", names);
        Assert.Contains("Shop.V1/ShopEndpoints.g.cs", names);
        Assert.Contains("Shop/A.g.cs", names);
    }

    [Fact]
    public void Two_clients_in_one_namespace_share_the_types()
    {
        var one = Plan([Client("Shop", "A")], V1);
        var two = Plan([Client("Shop", "A"), Client("Shop", "B")], V1);

        Assert.Equal([.. one.Select(static unit => unit.HintName), "Shop/B.g.cs"], two.Select(static unit => unit.HintName));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Shared_types_are_public_when_one_client_is(bool first, bool second)
    {
        var units = Plan([Client("Shop", "A", first), Client("Shop", "B", second)], V1);

        Assert.All(units.Where(static unit => unit.Namespace == "Shop.V1"), static unit => Assert.True(unit.IsPublic));
    }

    [Fact]
    public void Types_of_internal_clients_are_internal()
    {
        var units = Plan([Client("Shop", "A", isPublic: false)], V1);

        Assert.All(units, static unit => Assert.False(unit.IsPublic));
        Assert.Contains(
            units,
            static unit => Emit.File(unit).Text.Contains("internal sealed partial record Parcel", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_client_in_another_namespace_has_types_of_its_own()
    {
        var units = Plan([Client("Shop", "A"), Client("Store", "A")], V1);

        Assert.Contains(units, static unit => unit.HintName == "Store.V1/Parcel.g.cs");
    }

    [Fact]
    public void Only_what_is_asked_for_is_emitted()
    {
        var units = EmitPlan.Create([Client("Shop", "A", specs: ["petstore"])], [V1, Pets]);

        Assert.DoesNotContain(units, static unit => unit.HintName.Contains("V1", StringComparison.Ordinal));
        Assert.Empty(EmitPlan.Create([], [V1, Pets]));
    }

    [Fact]
    public void A_spec_that_is_not_there_is_left_out() =>
        Assert.Equal(
            ["Shop/A.g.cs"],
            EmitPlan.Create([Client("Shop", "A", specs: ["nothing"])], [V1]).Select(static unit => unit.HintName)
        );

    [Fact]
    public void Equal_surfaces_give_equal_plans() =>
        Assert.Equal(Plan([Client("Shop", "A")], V1), Plan([Client("Shop", "A")], EmitterCase.Surface("calls")));

    [Fact]
    public void Editing_a_type_changes_that_unit_alone()
    {
        var edited = V1 with
        {
            Types = V1.Types.Select(static type => type.Name == "Row" ? type with { Description = "Edited." } : type).ToEquatableList(),
        };

        Assert.Equal(["Shop.V1/Row.g.cs"], Changed(V1, edited));
    }

    [Fact]
    public void Editing_an_operation_changes_its_group_alone()
    {
        var edited = V1 with
        {
            Groups = V1
                .Groups.Select(static group =>
                    group with
                    {
                        Operations = group.Operations.Select(static operation => operation with { Summary = "Edited." }).ToEquatableList(),
                    }
                )
                .ToEquatableList(),
        };

        Assert.Equal(["Shop.V1/ParcelsEndpoints.g.cs"], Changed(V1, edited));
    }

    [Fact]
    public void Groups_of_a_spec_without_a_version_stand_at_the_clients_root()
    {
        var client = Emit.File(Plan([Client("Shop", "A")], Pets).OfType<ClientUnit>().Single()).Text;

        Assert.Contains("public global::Shop.Petstore.PetsEndpoints Pets { get; }", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_groups_of_one_name_at_the_root_the_second_bears_its_apis_name()
    {
        var files = Emitted.FromSurfaces([Pets, Zoo]);

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
        Assert.Contains(files, static file => file.Text.Contains("ZooPets { get; }", StringComparison.Ordinal));
    }

    [Fact]
    public void A_nested_client_in_the_global_namespace_compiles()
    {
        var client = new ClientRequest
        {
            Namespace = "",
            Name = "Client",
            IsPublic = false,
            ContainingTypes = new(["static partial class Outer", "partial record struct Inner"]),
            Specs = new(["petstore"]),
        };
        var files = EmitPlan.Create([client], [Pets]).Select(Emit.File).ToList();
        var compilation = StrictCompiler.Compile(
            files,
            "static partial class Outer { partial record struct Inner { sealed partial class Client; } }"
        );

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(compilation)));
        Assert.Contains("Outer.Inner.Client.g.cs", files.Select(static file => file.HintName));
    }

    private static IEnumerable<string> Changed(ApiSurface before, ApiSurface after) =>
        Plan([Client("Shop", "A")], after).Except(Plan([Client("Shop", "A")], before)).Select(static unit => unit.HintName);

    private static EquatableList<EmitUnit> Plan(IReadOnlyList<ClientRequest> clients, ApiSurface surface) =>
        EmitPlan.Create([.. clients.Select(client => client with { Specs = new([surface.Name]) })], [surface]);

    private static ClientRequest Client(string scope, string name, bool isPublic = true, string[]? specs = null) =>
        new()
        {
            Namespace = scope,
            Name = name,
            IsPublic = isPublic,
            ContainingTypes = EquatableList<string>.Empty,
            Specs = new(specs ?? []),
        };
}
