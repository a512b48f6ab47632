using System.CommandLine;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Schemas;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec schema</c>: what editors complete and check documents by.</summary>
internal static class SchemaCommand
{
    private const string Help = """
        Prints a JSON schema of documents, for editors. It has OpenAPI's keys and those that describe a client. Named in the
        first line of a document, keys complete and mistakes show while you type:
          # yaml-language-server: $schema=editor.schema.json

        Examples:
          tikispec schema --output editor.schema.json
        """;

    public static Command Create()
    {
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; by default the schema is printed." };
        var command = new Command("schema", Help) { output };
        command.SetAction(parsed =>
        {
            var text = new StringWriter();
            IndentedJson.Write(text, EditorSchema.Write);
            if (parsed.GetValue(output) is { } file)
            {
                OutputFile.Write(file.ToString(), text.ToString());
            }
            else
            {
                parsed.InvocationConfiguration.Output.Write(text.ToString());
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
