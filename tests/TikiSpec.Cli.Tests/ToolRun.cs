namespace TikiSpec.Cli.Tests;

/// <summary>A folder of its own for one test, and runs of the tool in it.</summary>
internal sealed class ToolRun : IDisposable
{
    public const string Spec = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /parcels:
            get:
              operationId: Parcels_List
              responses:
                '200': {description: All., content: {application/json: {schema: {type: array,
                    items: {$ref: '#/components/schemas/Parcel'}}}}}
        components:
          schemas:
            Parcel: {type: object, properties: {id: {type: integer, format: int64}}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-cli-");

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A file in the test's folder; its path.</summary>
    public string File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        System.IO.File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string Read(string name) => System.IO.File.ReadAllText(PathOf(name));

    /// <summary>Names below a folder, with slashes, ordinal.</summary>
    public IReadOnlyList<string> FilesIn(string folder) =>
        [
            .. Directory
                .GetFiles(PathOf(folder), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(PathOf(folder), path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The exit code.</summary>
    public int Run(params string[] args)
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        var exitCode = Tool.Run(args, stdout, stderr);
        (Out, Error) = (stdout.ToString(), stderr.ToString());
        return exitCode;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
