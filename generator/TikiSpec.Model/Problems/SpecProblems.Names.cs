namespace TikiSpec.Model.Problems;

/// <summary>Names that cannot be, or that had to become others.</summary>
public static partial class SpecProblems
{
    public static readonly ProblemDescriptor OperationNameTwice = new(
        "TIKI3001",
        "Two operations have one name",
        ProblemSeverity.Warning,
        "{0}.{1} is already the operation in line {2}, so this one is called {3}. Give it another operationId or an x-dotnet-name.",
        "A client's methods are named after its operations."
    );

    public static readonly ProblemDescriptor SchemaNameTwice = new(
        "TIKI3002",
        "Two schemas differ only in case",
        ProblemSeverity.Warning,
        "The schema '{0}' differs from '{1}' only in case; its type is called {2}. Rename one, or give it an x-dotnet-name.",
        "Each type is a file, and file names that differ only in case are one file on many machines; so the second has a number."
    );

    public static readonly ProblemDescriptor PropertyRenamed = new(
        "TIKI3003",
        "A property has another name in C#",
        ProblemSeverity.Info,
        "'{0}' of {1} would be called {2}, which is taken; it is called {3}. Give it an x-dotnet-name to choose another name.",
        "Another property or something that every emitted type has is called the same."
    );

    public static readonly ProblemDescriptor TypeRenamed = new(
        "TIKI3004",
        "A type has another name in C#",
        ProblemSeverity.Info,
        "The name {0} is taken; the type of this schema is called {1}. Move the schema to components or give it an x-dotnet-name "
            + "to choose another name.",
        "The names of inline schemas are made of their parent's name and their place in it."
    );

    public static readonly ProblemDescriptor NoIdentifier = new(
        "TIKI3005",
        "A given name is no identifier",
        ProblemSeverity.Warning,
        "The value of '{0}' is no C# identifier, so it is ignored. Use letters, digits and underscores, with a letter first.",
        "The name is taken as it is, so it must be valid as it is."
    );

    public static readonly ProblemDescriptor MethodNameDerived = new(
        "TIKI3006",
        "Methods have names that were derived",
        ProblemSeverity.Warning,
        "{0} of this document {1} no operationId, this one first: its method is {2}, after HTTP method and path. "
            + "Give an operationId, or an x-dotnet-name.",
        "Such a name changes with the path. This is told once for a document."
    );

    private static ProblemDescriptor[] Names =>
        [OperationNameTwice, SchemaNameTwice, PropertyRenamed, TypeRenamed, NoIdentifier, MethodNameDerived];
}
