using System.CommandLine;

namespace TikiSpec.Cli.Commands;

/// <summary>The specs that a command works on.</summary>
internal static class SpecArgument
{
    public static Argument<FileInfo[]> Create() =>
        new("SPEC")
        {
            Description =
                "OpenAPI 3.0 or 3.1 documents, YAML or JSON. The file's name is the spec's: 'shop.v2.1.yaml' is version 2.1 of Shop.",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <summary>For every command that reads documents.</summary>
    public static Option<string[]> Overlays() =>
        new("--overlay")
        {
            Description =
                "An OpenAPI overlay that is applied before anything is read of the document, as a build does it; may "
                + "be given several times.",
        };

    /// <summary>For every command that reads documents.</summary>
    public static Option<bool> AllowOutside() =>
        new("--allow-outside")
        {
            Description =
                "Reads files that a document refers to wherever they lie; by default only those in its repository, "
                + "else below the current folder or beside it.",
        };
}
