namespace TikiSpec.OpenApi.Problems;

/// <summary>What can be wrong with a document, whatever is made of it. An id is never given to another kind.</summary>
/// <remarks><c>TIKI1xxx</c>: it cannot be read. <c>TIKI2xxx</c>: it is read without this part.</remarks>
public static class DocumentProblems
{
    public static readonly ProblemDescriptor Malformed = new(
        "TIKI1001",
        "The text is neither YAML nor JSON",
        ProblemSeverity.Error,
        "The file cannot be read: {0}.",
        "Nothing can be generated from a file whose structure is unclear; the client is missing until it reads again."
    );

    public static readonly ProblemDescriptor Empty = new(
        "TIKI1002",
        "The file holds no OpenAPI document",
        ProblemSeverity.Error,
        "The file holds no OpenAPI document but {0}. Write one into it, or take the file off the list of specs.",
        "A file that is listed as a spec is expected to be one: a mapping with openapi, info and paths."
    );

    public static readonly ProblemDescriptor DuplicateKey = new(
        "TIKI1003",
        "A key stands twice",
        ProblemSeverity.Error,
        "The key '{0}' already stands in line {1}. Keep one of the two.",
        "YAML and JSON readers disagree on which of two equal keys counts, so tools would see different APIs."
    );

    public static readonly ProblemDescriptor TooDeep = new(
        "TIKI1004",
        "The document is nested too deeply",
        ProblemSeverity.Error,
        "More than {0} levels are nested here. Move inner schemas to components and refer to them.",
        "The bound keeps a broken or hostile file from exhausting the compiler's stack."
    );

    public static readonly ProblemDescriptor TooManyAliases = new(
        "TIKI1005",
        "YAML aliases expand to too much",
        ProblemSeverity.Error,
        "The aliases up to here stand for more than {0} nodes. Use $ref in place of YAML aliases.",
        "A few lines of aliases of aliases can stand for billions of nodes."
    );

    public static readonly ProblemDescriptor UnknownAnchor = new(
        "TIKI1006",
        "A YAML alias has no anchor",
        ProblemSeverity.Error,
        "The alias '*{0}' has no finished anchor '&{0}' before it. Define the anchor first, or quote the text if it is none.",
        "An alias stands for a node that comes earlier in the file; one inside its own anchor would never end."
    );

    public static readonly ProblemDescriptor KeyIsNoScalar = new(
        "TIKI1007",
        "A key is not a plain value",
        ProblemSeverity.Error,
        "A mapping or sequence stands where a key is expected. Quote text that begins with a bracket or brace.",
        "OpenAPI documents have strings as keys."
    );

    public static readonly ProblemDescriptor MergeNeedsMapping = new(
        "TIKI1008",
        "The merge key has no mapping",
        ProblemSeverity.Error,
        "The merge key '<<' takes a mapping or a sequence of mappings, not {0}.",
        "YAML's merge key copies properties of other mappings."
    );

    public static readonly ProblemDescriptor SeveralDocuments = new(
        "TIKI1009",
        "The file holds several documents",
        ProblemSeverity.Error,
        "A second YAML document begins here. Put it into a file of its own, or remove the line '---'.",
        "One file is one API."
    );

    public static readonly ProblemDescriptor UnsupportedVersion = new(
        "TIKI1010",
        "The OpenAPI version is not supported",
        ProblemSeverity.Error,
        "{0} is not supported; OpenAPI 3.0 and 3.1 are. {1}",
        "Other versions use other words for the same things; guessing would give a wrong client."
    );

    public static readonly ProblemDescriptor MissingPaths = new(
        "TIKI1011",
        "The document has no paths",
        ProblemSeverity.Error,
        "The document has no 'paths', so there is nothing to call. Add 'paths', or take the file off the list of specs if others "
            + "only refer to it.",
        "A file with shared components is found by $ref and need not be a spec itself."
    );

    public static readonly ProblemDescriptor UnresolvedReference = new(
        "TIKI1012",
        "A $ref leads nowhere",
        ProblemSeverity.Error,
        "'{0}' does not exist. {1}",
        "What it should describe is unknown; it is read as any value until it resolves."
    );

    public static readonly ProblemDescriptor MissingFile = new(
        "TIKI1013",
        "A $ref leads to an unknown file",
        ProblemSeverity.Error,
        "The file '{0}' is not among the specs. Add it to AdditionalFiles with TikiSpec=\"true\"; nothing is fetched from disk or network.",
        "A generator may only read what the build hands to it."
    );

    public static readonly ProblemDescriptor ReferenceCycle = new(
        "TIKI1014",
        "A $ref leads back to itself",
        ProblemSeverity.Error,
        "'{0}' leads to references alone: back to itself, or over more than 100 of them. Let one of the "
            + "schemas on the way declare something.",
        "Schemas may contain themselves through properties, items or map values, but not be nothing else than each other."
    );

    public static readonly ProblemDescriptor WrongKind = new(
        "TIKI1015",
        "A value has the wrong kind",
        ProblemSeverity.Warning,
        "'{0}' is {1} here, but OpenAPI wants {2}. It is ignored.",
        "The rest of the document is read as if the key were absent."
    );

    public static readonly ProblemDescriptor TooManyParts = new(
        "TIKI1016",
        "An allOf adds up too much",
        ProblemSeverity.Error,
        "The allOf of this schema adds up more than {0} schemas, directly or through others; the rest is left out. Flatten them.",
        "The bound keeps a hostile file from exhausting the compiler's stack and memory."
    );

    public static readonly ProblemDescriptor UnknownKey = new(
        "TIKI1017",
        "A key is unknown",
        ProblemSeverity.Warning,
        "OpenAPI knows no '{0}' here, so it is ignored. {1}",
        "A misspelt key would else be a part of the API that is silently missing."
    );

    public static readonly ProblemDescriptor MisplacedReference = new(
        "TIKI1018",
        "A $ref stands where OpenAPI has none",
        ProblemSeverity.Warning,
        "OpenAPI has no reference at this location. '{0}' is followed, but other tools may not do so: refer to the objects "
            + "inside one by one.",
        "Whoever writes it can mean one thing only, and leaving it out would take a part of the API away."
    );

    public static readonly ProblemDescriptor PathWithoutSlash = new(
        "TIKI1019",
        "A path begins with no slash",
        ProblemSeverity.Error,
        "The path '{0}' begins with no slash, so it and its operations are left out. Write '/{0}'.",
        "Joined to the server's address it could lead to another host, which would be sent the caller's credential."
    );

    public static readonly ProblemDescriptor NoOverlay = new(
        "TIKI1020",
        "The file is no overlay",
        ProblemSeverity.Error,
        "The overlay {0}. Write one of OpenAPI Overlay 1.0 or 1.1: overlay, info, and a list of actions.",
        "The document would silently stay as it was."
    );

    public static readonly ProblemDescriptor WrongAction = new(
        "TIKI1021",
        "An action of an overlay cannot be done",
        ProblemSeverity.Error,
        "This action of the overlay is left out: {0}.",
        "The document would be another than the one that was meant."
    );

    public static readonly ProblemDescriptor NothingSelected = new(
        "TIKI1022",
        "An action of an overlay matches nothing",
        ProblemSeverity.Warning,
        "'{0}' selects nothing of the document, so the action changes nothing. Correct the path, or remove the action.",
        "The document may have been mended at its source, or may have moved what the overlay is about."
    );

    public static readonly ProblemDescriptor TooLarge = new(
        "TIKI1023",
        "The document is too large",
        ProblemSeverity.Error,
        "The document has more than {0}. Take out of it what no client needs, or split it.",
        "The bound keeps a broken or hostile file from exhausting the compiler's time and memory."
    );

    public static readonly ProblemDescriptor UndeclaredPlaceholder = new(
        "TIKI2007",
        "A placeholder has no parameter",
        ProblemSeverity.Warning,
        "The placeholder '{0}' of '{1}' has no path parameter, so it is read as a string. Declare it under parameters with 'in: path'.",
        "Its type and meaning are known from the parameter alone."
    );

    public static readonly ProblemDescriptor UndeclaredScheme = new(
        "TIKI2010",
        "A security scheme is not declared",
        ProblemSeverity.Warning,
        "The security scheme '{0}' is not declared under components.securitySchemes, so no credential is sent for it.",
        "How a credential travels is known from the declaration alone."
    );

    public static readonly ProblemDescriptor ParameterIgnored = new(
        "TIKI2011",
        "A parameter is ignored",
        ProblemSeverity.Info,
        "The parameter '{0}' is ignored: {1}.",
        "OpenAPI reserves some headers for other parts of the document."
    );

    public static readonly ProblemDescriptor ParameterNowhere = new(
        "TIKI2013",
        "A parameter says not where it travels",
        ProblemSeverity.Warning,
        "The parameter '{0}' is left out: it needs a name, and 'in' with path, query, header or cookie.",
        "A parameter without a location in the request cannot be sent."
    );

    public static readonly ProblemDescriptor NoPlaceholder = new(
        "TIKI2012",
        "A path parameter has no placeholder",
        ProblemSeverity.Warning,
        "The path parameter '{0}' has no placeholder in '{1}', so it is left out. Add it to the path in braces, or remove it.",
        "There is no place in the address where its value could go."
    );

    public static readonly ProblemDescriptor Bug = new(
        "TIKI1099",
        "TikiSpec failed",
        ProblemSeverity.Error,
        "TikiSpec failed; this is a bug in TikiSpec. Please report it together with the spec: {0}",
        "Whatever a spec holds, it must end in code or in a problem that says what to change."
    );

    /// <summary>All kinds of this table.</summary>
    public static IReadOnlyList<ProblemDescriptor> All =>
        [
            Malformed,
            Empty,
            DuplicateKey,
            TooDeep,
            TooManyAliases,
            UnknownAnchor,
            KeyIsNoScalar,
            MergeNeedsMapping,
            SeveralDocuments,
            UnsupportedVersion,
            MissingPaths,
            UnresolvedReference,
            MissingFile,
            ReferenceCycle,
            WrongKind,
            TooManyParts,
            UnknownKey,
            MisplacedReference,
            PathWithoutSlash,
            NoOverlay,
            WrongAction,
            NothingSelected,
            TooLarge,
            Bug,
            UndeclaredPlaceholder,
            UndeclaredScheme,
            ParameterIgnored,
            ParameterNowhere,
            NoPlaceholder,
        ];
}
