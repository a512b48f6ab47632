using TikiSpec.Testing;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Cli.Tests;

public sealed class MapCommandTests : IDisposable
{
    private const string Pets = """
        openapi: 3.0.4
        info: {title: Pets, version: '1'}
        paths:
          /pets/{id}:
            put:
              operationId: Pets_Set
              summary: |
                Change
                a pet.
              deprecated: true
              x-client-deprecation: {since: '2026-01-02', successor: {operationId: Pets_Change}}
              parameters:
              - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
              - {name: born, in: query, schema: {type: string, format: date}, example: '2020-03-04'}
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Pet'}
                    example: {name: "a \"b\"", kind: cat, tags: {a: 1}, legs: [4, 3], weight: 1.5, seen: '2020-01-02 03:04:05', id: 7}
              responses:
                '204': {description: Done.}
            patch:
              operationId: Pets_Change
              parameters:
              - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
              responses:
                '200': {description: The pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          /pictures:
            post:
              operationId: Pictures_Add
              requestBody: {required: true, content: {image/png: {schema: {type: string, format: binary}}}}
              responses:
                '204': {description: Done.}
        components:
          schemas:
            Pet:
              type: object
              required: [name, kind]
              properties:
                id: {type: integer, format: int64, readOnly: true}
                name: {type: string}
                kind: {type: string, enum: [cat, dog]}
                tags: {type: object, additionalProperties: {type: integer, format: int32}}
                legs: {type: array, items: {type: integer, format: int32}}
                weight: {type: number}
                seen: {type: string, format: date-time}
        """;

    private readonly ToolRun _tool = new();

    [Fact]
    public void The_map_of_Tikis_specs_is_the_approved_file()
    {
        Assert.Equal(
            0,
            _tool.Run(["map", .. new[] { "v1", "v2", "v2.1" }.Select(static name => Repository.PathOf("spec", $"tiki.{name}.yaml"))])
        );
        Snapshot.Verify(_tool.Out, Repository.PathOf("spec", "tiki.map.md"));
    }

    [Fact]
    public void Values_of_the_examples_are_those_of_the_call()
    {
        Map();

        Assert.Contains(
            """
            - body must have: `Name`, `Kind`
            - gives: nothing

            ```cs
            await client.Pets.Pets.SetAsync(id: Guid.NewGuid(), new Pets.Pet
            {
                Name = "a \"b\"",
                Kind = Pets.PetKind.Cat,
                Tags = new Dictionary<string, int> { ["a"] = 1 },
                Legs = [4, 3],
                Weight = 1.5m,
                Seen = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(7)),
            }, options: new() { Born = new DateOnly(2020, 3, 4) });
            ```
            """,
            _tool.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_example_what_must_be_given_is_made_up()
    {
        Map();

        Assert.Contains(
            "client.Pets.Pets.ChangeAsync(id: Guid.NewGuid(), new Pets.Pet { Name = \"text\", Kind = Pets.PetKind.Cat });",
            _tool.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("- gives: `Pets.Pet`", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_the_place_of_a_deprecated_operation_is_named_as_it_is_called()
    {
        Map();

        Assert.Contains("Deprecated since 2026-01-02. Call `client.Pets.Pets.ChangeAsync`.", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("`PUT /pets/{id}`: Change a pet.", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_text_can_show_is_said()
    {
        Map();

        Assert.Contains("- call: `client.Pets.Pictures.AddAsync`, with what no text can show", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_with_the_namespace_of_the_client()
    {
        var file = _tool.PathOf("pets.map.md");

        Assert.Equal(0, _tool.Run("map", _tool.File("pets.yaml", Pets), "--namespace", "Shop", "-o", file));
        Assert.StartsWith("# Every call of pets\n", _tool.Read("pets.map.md"), StringComparison.Ordinal);
        Assert.Contains("using Pets = Shop.Pets;", _tool.Read("pets.map.md"), StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
    }

    public void Dispose() => _tool.Dispose();

    private void Map() => Assert.Equal(0, _tool.Run("map", _tool.File("pets.yaml", Pets)));
}
