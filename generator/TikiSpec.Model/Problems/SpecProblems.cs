namespace TikiSpec.Model;

/// <summary>Every kind of problem. An id is never given to another kind.</summary>
/// <remarks><c>TIKI1xxx</c>: the spec cannot be read. <c>TIKI2xxx</c>: the client will not have it. <c>TIKI3xxx</c>: names.</remarks>
public static class SpecProblems
{
    public static readonly ProblemDescriptor Malformed = new(
        "TIKI1001", "The text is neither YAML nor JSON", ProblemSeverity.Error,
        "The file cannot be read: {0}.",
        "Nothing can be generated from a file whose structure is unclear; the client is missing until it reads again.");

    public static readonly ProblemDescriptor Empty = new(
        "TIKI1002", "The file is empty", ProblemSeverity.Error,
        "The file holds no document. Write an OpenAPI document into it, or take it off the list of specs.",
        "A file that is listed as a spec is expected to be one.");

    public static readonly ProblemDescriptor DuplicateKey = new(
        "TIKI1003", "A key stands twice", ProblemSeverity.Error,
        "The key '{0}' already stands in line {1}. Keep one of the two.",
        "YAML and JSON readers disagree on which of two equal keys counts, so tools would see different APIs.");

    public static readonly ProblemDescriptor TooDeep = new(
        "TIKI1004", "The document is nested too deeply", ProblemSeverity.Error,
        "More than {0} levels are nested here. Move inner schemas to components and refer to them.",
        "The bound keeps a broken or hostile file from exhausting the compiler's stack.");

    public static readonly ProblemDescriptor TooManyAliases = new(
        "TIKI1005", "YAML aliases expand to too much", ProblemSeverity.Error,
        "The aliases up to here stand for more than {0} nodes. Use $ref in place of YAML aliases.",
        "A few lines of aliases of aliases can stand for billions of nodes.");

    public static readonly ProblemDescriptor UnknownAnchor = new(
        "TIKI1006", "A YAML alias has no anchor", ProblemSeverity.Error,
        "The alias '*{0}' has no finished anchor '&{0}' before it. Define the anchor first, or quote the text if it is none.",
        "An alias stands for a node that comes earlier in the file; one inside its own anchor would never end.");

    public static readonly ProblemDescriptor KeyIsNoScalar = new(
        "TIKI1007", "A key is not a plain value", ProblemSeverity.Error,
        "A mapping or sequence stands where a key is expected. Quote text that begins with a bracket or brace.",
        "OpenAPI documents have strings as keys.");

    public static readonly ProblemDescriptor MergeNeedsMapping = new(
        "TIKI1008", "The merge key has no mapping", ProblemSeverity.Error,
        "The merge key '<<' takes a mapping or a sequence of mappings, not {0}.",
        "YAML's merge key copies members of other mappings.");

    public static readonly ProblemDescriptor SeveralDocuments = new(
        "TIKI1009", "The file holds several documents", ProblemSeverity.Error,
        "A second YAML document begins here. Put it into a file of its own, or remove the line '---'.",
        "One file is one API.");

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        Malformed, Empty, DuplicateKey, TooDeep, TooManyAliases, UnknownAnchor, KeyIsNoScalar, MergeNeedsMapping, SeveralDocuments,
    ];
}
