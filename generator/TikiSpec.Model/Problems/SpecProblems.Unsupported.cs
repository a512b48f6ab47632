namespace TikiSpec.Model.Problems;

/// <summary>What the document says and the client will not have, or has in another way.</summary>
public static partial class SpecProblems
{
    public static readonly ProblemDescriptor Union = new(
        "TIKI2001",
        "A choice of schemas is any value",
        ProblemSeverity.Info,
        "One of the schemas that '{0}' offers takes anything; the client has ApiValue here, which holds any JSON.",
        "Where any value, or any object beside others, fits, no type says more than that."
    );

    public static readonly ProblemDescriptor SeveralTypes = new(
        "TIKI2002",
        "Several types are any value",
        ProblemSeverity.Info,
        "All types are allowed ({0}); the client has ApiValue here, which holds any JSON.",
        "A value of any type is any value."
    );

    public static readonly ProblemDescriptor AllOfConflict = new(
        "TIKI2003",
        "Parts of allOf disagree",
        ProblemSeverity.Warning,
        "'{0}' is declared differently in another part of allOf (line {1}). This declaration is used; make the two agree.",
        "A value would have to fit both declarations."
    );

    public static readonly ProblemDescriptor RecursiveValue = new(
        "TIKI2004",
        "A list or map of itself is any value",
        ProblemSeverity.Info,
        "This schema contains itself without an object in between; the client has ApiValue here, which holds any JSON.",
        "A C# list cannot have itself as the type of its elements."
    );

    public static readonly ProblemDescriptor UnknownType = new(
        "TIKI2005",
        "A type is unknown",
        ProblemSeverity.Warning,
        "'{0}' is no type of JSON Schema; the client has ApiValue here. Use string, integer, number, boolean, object or array.",
        "Further detail belongs into 'format'."
    );

    public static readonly ProblemDescriptor BytesAsTheyAre = new(
        "TIKI2006",
        "A content type is passed through as bytes",
        ProblemSeverity.Info,
        "The content type '{0}' is neither JSON, form nor text; the caller hands over or receives the content as it is.",
        "Other formats need code that we do not have."
    );

    public static readonly ProblemDescriptor ExtensionIgnored = new(
        "TIKI2008",
        "An extension key is ignored",
        ProblemSeverity.Warning,
        "'{0}' is ignored: {1}.",
        "The key names something that the operation or schema does not have in the needed form."
    );

    public static readonly ProblemDescriptor NotGenerated = new(
        "TIKI2009",
        "A part of the document is not generated",
        ProblemSeverity.Info,
        "'{0}' is described but no code is generated for it.",
        "What a client cannot read is told once, where it stands."
    );

    public static readonly ProblemDescriptor Untyped = new(
        "TIKI2014",
        "Places of the document are any value",
        ProblemSeverity.Warning,
        "{0} of this document {1} any value (ApiValue), this one first. Every place is told by TIKI2005.",
        "What a value is there, only its content tells; callers read it themselves."
    );

    public static readonly ProblemDescriptor NotReached = new(
        "TIKI2015",
        "Schemas have no type",
        ProblemSeverity.Info,
        "{0} no type, because no method and no webhook has a place for one; '{1}' is the first. "
            + "<TikiSpecTypes>all</TikiSpecTypes> in the project, or 'x-client-types: all' in the document, makes a type of each.",
        "What nobody can send or receive costs every build of the client and serves few."
    );

    private static ProblemDescriptor[] Unsupported =>
        [
            Union,
            SeveralTypes,
            AllOfConflict,
            RecursiveValue,
            UnknownType,
            BytesAsTheyAre,
            ExtensionIgnored,
            NotGenerated,
            Untyped,
            NotReached,
        ];
}
