using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

if (args is not [var spec, var target, var name, var library] || !Enum.TryParse<CSharpJsonLibrary>(library, out var json))
{
    Console.Error.WriteLine("usage: SPEC.yaml TARGET.cs NAMESPACE NewtonsoftJson|SystemTextJson");
    return 2;
}

// As somebody would set it who has nullable reference types on and one HttpClient.
var settings = new CSharpClientGeneratorSettings
{
    ClassName = "{controller}Client",
    InjectHttpClient = true,
    DisposeHttpClient = false,
    UseBaseUrl = false,
    CSharpGeneratorSettings =
    {
        Namespace = name,
        JsonLibrary = json,
        GenerateNullableReferenceTypes = true,
        GenerateOptionalPropertiesAsNullable = true,
    },
};
var document = await OpenApiYamlDocument.FromFileAsync(spec);
await File.WriteAllTextAsync(target, new CSharpClientGenerator(document, settings).GenerateFile());
return 0;
