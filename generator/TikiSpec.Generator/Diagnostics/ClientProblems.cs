using TikiSpec.Model;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Every kind of problem that a client class or its wish for a spec can have. Spec texts have theirs in
/// <see cref="SpecProblems"/>.</summary>
/// <remarks><c>TIKI5xxx</c>: <c>[ApiClient]</c> stands where no client can be made, or asks for what is not
/// there.</remarks>
internal static class ClientProblems
{
    public static readonly ProblemDescriptor UnknownSpec = new(
        "TIKI5001",
        "The client asks for a spec that is not there",
        ProblemSeverity.Error,
        "There is no spec '{0}'. {1}",
        "A spec's name is its file name without the last extension; the file must be listed as AdditionalFiles with TikiSpec=\"true\"."
    );

    public static readonly ProblemDescriptor NoSpecs = new(
        "TIKI5002",
        "The client asks for no spec",
        ProblemSeverity.Error,
        "'{0}' asks for no spec. Name one, as in [ApiClient(TikiApi.V2_1)] or [ApiClient(\"petstore\")].",
        "A client consists of what its specs describe."
    );

    public static readonly ProblemDescriptor NotPartial = new(
        "TIKI5003",
        "The client class is not partial",
        ProblemSeverity.Error,
        "'{0}' must be partial, so that the generated half can be added.",
        "The endpoints are written into a second part of the class."
    );

    public static readonly ProblemDescriptor Nested = new(
        "TIKI5004",
        "The client class stands in a type that cannot be opened again",
        ProblemSeverity.Error,
        "'{0}' stands inside '{1}', which is {2}. Change that, or move the client out to its namespace.",
        "The generated half has to repeat every type around the class, which takes 'partial' and no type parameters."
    );

    public static readonly ProblemDescriptor Generic = new(
        "TIKI5005",
        "The client class is generic",
        ProblemSeverity.Error,
        "'{0}' has type parameters. Remove them.",
        "A generated client has nothing to use type parameters for."
    );

    public static readonly ProblemDescriptor CannotBeCreated = new(
        "TIKI5006",
        "The client class cannot be created",
        ProblemSeverity.Error,
        "'{0}' is {1}. A client is created with 'new': remove the modifier.",
        "The generated half has constructors and holds a connection."
    );

    public static readonly ProblemDescriptor NotAClass = new(
        "TIKI5007",
        "The client is not a class",
        ProblemSeverity.Error,
        "'{0}' is {1}. Make it 'sealed partial class'.",
        "A client owns connections and is disposed; it has no value to be compared or copied by."
    );

    public static readonly ProblemDescriptor FileLocal = new(
        "TIKI5008",
        "The client class is local to its file",
        ProblemSeverity.Error,
        "'{0}' has the modifier 'file', so that its generated half cannot see it. Make it internal.",
        "The generated half lies in a file of its own."
    );

    public static readonly ProblemDescriptor PrimaryConstructor = new(
        "TIKI5009",
        "The client class has a primary constructor",
        ProblemSeverity.Error,
        "'{0}' has a primary constructor, which the generated constructors cannot call. Write an ordinary constructor that calls "
            + "'this(options)'.",
        "Every other constructor of a class would have to call its primary one."
    );

    public static readonly ProblemDescriptor LanguageTooOld = new(
        "TIKI5010",
        "The project's C# is too old",
        ProblemSeverity.Error,
        "The generated code is C# 12 and this project is compiled as C# {0}. Remove <LangVersion> from the project, or raise it to 12.",
        "Collection expressions and primary constructors of C# 12 keep the generated code readable."
    );

    public static readonly ProblemDescriptor SameSegment = new(
        "TIKI5011",
        "Two specs would share one namespace",
        ProblemSeverity.Error,
        "The types of '{0}' would lie in '{1}', where those of '{2}' lie already. Put one of the clients into another namespace.",
        "The last segment of the namespace is the version in the file's name, or the file's name when it has none."
    );

    public static readonly ProblemDescriptor PropertyNameTaken = new(
        "TIKI5012",
        "A property of the client has a generated name",
        ProblemSeverity.Error,
        "'{0}' already has a property named '{1}', which the spec '{2}' would add. Rename the one in the class.",
        "Every version, and every resource of a spec without a version, is a property of the client."
    );

    public static readonly ProblemDescriptor ClientNameTaken = new(
        "TIKI5013",
        "The client is named like something that it would hold",
        ProblemSeverity.Error,
        "'{0}' has the name of {1} of the spec '{2}'. Name the class '{3}Client', for example.",
        "C# allows no property and no namespace with the name of the class that it belongs to or stands beside."
    );

    public static readonly ProblemDescriptor HintNameTaken = new(
        "TIKI5014",
        "Two generated files differ only in case",
        ProblemSeverity.Error,
        "The generated files of '{0}' would differ only in case from those of '{1}'. Rename the class or namespace of one of the clients.",
        "Generated files are found by name without regard to case."
    );

    public static readonly ProblemDescriptor SameName = new(
        "TIKI5015",
        "Two spec files have one name",
        ProblemSeverity.Error,
        "The spec '{0}' is also in '{1}', which is used. Rename one of the files, or take one off the list.",
        "Clients ask for a spec by its file name, in which case and folder do not count."
    );

    public static readonly ProblemDescriptor NotMarked = new(
        "TIKI5016",
        "A file is named like a packaged spec but not marked as a spec",
        ProblemSeverity.Error,
        "'{0}' has the name of a packaged spec but is not used in its place. Write <AdditionalFiles Include=\"{0}\" "
            + "TikiSpec=\"true\" />, or rename it.",
        "Without the mark the packaged spec would silently stay in use."
    );

    public static readonly ProblemDescriptor Unreadable = new(
        "TIKI5017",
        "A spec file cannot be opened",
        ProblemSeverity.Error,
        "The spec '{0}' cannot be opened. Check that the file exists and may be read.",
        "The compiler was given a path and got no text for it."
    );

    public static readonly ProblemDescriptor TypeNameTaken = new(
        "TIKI5019",
        "The client is named like a type of another client",
        ProblemSeverity.Error,
        "'{0}' is also the name of a type that the spec '{1}' brings to '{2}'. Rename the class, or move it to another namespace.",
        "The class stands in the namespace that another client's types are written into."
    );

    public static readonly ProblemDescriptor NoSuchOperation = new(
        "TIKI5021",
        "An operation that is asked for is not there",
        ProblemSeverity.Error,
        "'{0}' of TikiSpecOperations matches no operation of '{1}'. It has {2}; * stands for any text, and commas stand between names.",
        "TikiSpecOperations chooses operations by operationId or by Group.Method; a name that matches nothing "
            + "is a mistake, or the operation is gone."
    );

    public static readonly ProblemDescriptor BuildProperty = new(
        "TIKI5020",
        "A build property has a value that means nothing",
        ProblemSeverity.Error,
        "The build property {0} is '{1}'. Write {2}, or leave it out.",
        "A misspelt value would silently be the default."
    );

    public static readonly ProblemDescriptor OverlayOfNothing = new(
        "TIKI5022",
        "An overlay is for no spec",
        ProblemSeverity.Error,
        "The overlay '{0}' is for none of the specs. Let its 'extends' name the file, or call it like the "
            + "spec, as in 'petstore.overlay.yaml'.",
        "The spec would silently stay as it was."
    );

    public static readonly ProblemDescriptor SurfaceChanged = new(
        "TIKI5023",
        "The generated surface departs from the committed one",
        ProblemSeverity.Warning,
        "'{0}' differs from what is generated in {1} lines, {2} of which break callers. Look at them, and approve them with: {3}",
        "The project lists a surface file, so that a change of the API shows where it is reviewed."
    );

    public static readonly ProblemDescriptor SurfaceBreaks = new(
        "TIKI5024",
        "A line of the surface changed and breaks callers",
        ProblemSeverity.Warning,
        "{0}",
        "Code that compiled no longer does, or what is sent and read is no longer the same."
    );

    public static readonly ProblemDescriptor SurfaceDiffers = new(
        "TIKI5025",
        "A line of the surface changed",
        ProblemSeverity.Warning,
        "{0}",
        "Nothing breaks by it."
    );

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        UnknownSpec,
        NoSpecs,
        NotPartial,
        Nested,
        Generic,
        CannotBeCreated,
        NotAClass,
        FileLocal,
        PrimaryConstructor,
        LanguageTooOld,
        SameSegment,
        PropertyNameTaken,
        ClientNameTaken,
        HintNameTaken,
        SameName,
        NotMarked,
        Unreadable,
        TypeNameTaken,
        NoSuchOperation,
        BuildProperty,
        OverlayOfNothing,
        SurfaceChanged,
        SurfaceBreaks,
        SurfaceDiffers,
    ];
}
