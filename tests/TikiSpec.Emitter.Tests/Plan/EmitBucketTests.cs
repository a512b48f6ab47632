using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Plan;

/// <summary>Which files the types of a big document stand in.</summary>
public sealed class EmitBucketTests
{
    private static readonly ApiSurface Big = Emitted.Read(Document(300));

    [Theory]
    [InlineData("tiki.v1")]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void Every_type_of_our_own_specs_has_a_file_of_its_own(string name)
    {
        var units = Units(Emitted.Read(RepositoryFiles.ReadSpec(name)));

        Assert.Equal(units.Select(static unit => unit.HintName), EmitBucket.Of(units).Select(static bucket => bucket.HintName));
    }

    [Fact]
    public void A_big_document_has_few_files_and_each_unit_stands_in_one_of_them()
    {
        var units = Units(Big);
        Assert.InRange(units.Count, 600, 700);

        var buckets = EmitBucket.Of(units);

        Assert.InRange(buckets.Count, 90, 100);
        Assert.Equal(
            units,
            buckets.SelectMany(static bucket => bucket.Units).OrderBy(static unit => unit.HintName, StringComparer.Ordinal)
        );
        Assert.All(buckets, static bucket => Assert.Single(bucket.Units.Select(static unit => unit.Namespace).Distinct()));
        Assert.Contains(buckets, static bucket => bucket.HintName == "Shop/ShopClient.g.cs");
    }

    [Fact]
    public void One_type_more_or_less_moves_no_other()
    {
        var before = EmitBucket.Of(Units(Emitted.Read(Document(300))));

        var after = EmitBucket.Of(Units(Emitted.Read(Document(299))));

        Assert.InRange(after.Except(before).Count(), 1, 3);
        Assert.Equal(before.Select(static bucket => bucket.HintName), after.Select(static bucket => bucket.HintName));
    }

    [Fact]
    public void The_place_of_a_type_is_the_same_on_every_machine() =>
        Assert.Equal(
            "Shop.V1/Part-63.g.cs",
            EmitBucket
                .Of(Units(Big))
                .Single(static bucket => bucket.Units.Any(static unit => unit.HintName == "Shop.V1/Type7.g.cs"))
                .HintName
        );

    [Fact]
    public void What_stands_in_few_files_compiles_as_what_stands_in_many()
    {
        var files = EmitBucket.Of(Units(Big)).Select(static bucket => Emit.File(bucket, CancellationToken.None)).ToList();

        Assert.Contains(files, static file => file.Text.Contains("#pragma warning disable TIKI9002", StringComparison.Ordinal));
        Assert.All(files, static file => Assert.Equal(1, Count(file.Text, "\nnamespace ")));
        Assert.All(files, static file => Assert.True(Pragmas(file.Text).Count == Pragmas(file.Text).Distinct().Count()));
        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    private static List<string> Pragmas(string text) =>
        [.. text.Split('\n').Where(static line => line.StartsWith("#pragma", StringComparison.Ordinal))];

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static EquatableList<EmitUnit> Units(ApiSurface surface) =>
        EmitPlan.Create(
            [
                new ClientRequest
                {
                    Namespace = "Shop",
                    Name = "ShopClient",
                    IsPublic = true,
                    ContainingTypes = EquatableList<string>.Empty,
                    Specs = new([surface.Name]),
                },
            ],
            [surface]
        );

    /// <summary>So many operations, each with a type and options of its own, and two deprecated properties
    /// each.</summary>
    private static SpecText Document(int size) =>
        Emitted.Spec(
            "paths:\n"
                + string.Concat(
                    Enumerable
                        .Range(0, size)
                        .Select(static number =>
                            $"  /rows{number}: {{get: {{operationId: Rows{number % 10}_Get{number}, tags: [Rows{number % 10}], parameters: "
                            + "[{name: limit, in: query, schema: {type: integer}}], responses: {'200': {description: ok, content: "
                            + $"{{application/json: {{schema: {{$ref: '#/components/schemas/Type{number}'}}}}}}}}}}}}}}\n"
                        )
                )
                + "components:\n  schemas:\n"
                + string.Concat(
                    Enumerable
                        .Range(0, size)
                        .Select(static number =>
                            $"    Type{number}: {{type: object, properties: {{a: {{type: string, deprecated: true}}, b: {{type: "
                            + "integer, deprecated: true}}}\n"
                        )
                )
        );
}
