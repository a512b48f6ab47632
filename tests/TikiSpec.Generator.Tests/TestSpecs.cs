using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>The smallest documents that have what a test is about.</summary>
internal static class TestSpecs
{
    public const string Client = """
        namespace Shop;

        [ApiClient("petstore")]
        public sealed partial class PetClient;
        """;

    public const string PetstoreText = """
        openapi: 3.0.4
        info: { title: Petstore, version: "1" }
        servers:
          - url: https://petstore.test/v1
        paths:
          /pets:
            get:
              operationId: Pets_List
              tags: [Pets]
              responses:
                "200":
                  description: All pets.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/PetList' }
        components:
          schemas:
            PetList:
              type: object
              properties:
                data: { type: array, items: { $ref: '#/components/schemas/Pet' } }
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string, description: What it is called. }
                owner: { $ref: '#/components/schemas/Owner' }
            Owner:
              type: object
              properties:
                email: { type: string }

        """;

    public static SpecFileText Petstore => SpecFileText.Own("specs/petstore.yaml", PetstoreText);

    /// <summary>The same API under another name.</summary>
    public static SpecFileText Named(string name) => SpecFileText.Own("specs/" + name + ".yaml", PetstoreText);

    /// <summary>A document that cannot be read.</summary>
    public static SpecFileText Broken(string name) =>
        SpecFileText.Own("specs/" + name + ".yaml", PetstoreText.Replace("[Pets]", "[Pets", StringComparison.Ordinal));
}
