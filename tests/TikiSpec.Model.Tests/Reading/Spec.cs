namespace TikiSpec.Model.Tests.Reading;

/// <summary>Reads tiny specs of which only the part in question is written.</summary>
internal static class Spec
{
    public const string Head = "openapi: 3.0.4\ninfo: {title: T, version: v}\n";

    /// <summary>What is told of methods without a name of their own is left out: few of these specs are about
    /// names.</summary>
    public static ParsedSpec Read(string yaml, string name = "api", params SpecText[] others)
    {
        var read = ReadAll(yaml, name, others);
        return read with
        {
            Problems = read.Problems.Where(static problem => problem.Id != SpecProblems.MethodNameDerived.Id).ToEquatableList(),
        };
    }

    public static ParsedSpec ReadAll(string yaml, string name = "api", params SpecText[] others) =>
        SpecReader.Read(new SpecText(name, name + ".yaml", yaml), others);

    /// <summary>A document of schemas, one a line: <c>Pet: {type: object}</c>.</summary>
    public static ParsedSpec WithSchemas(params string[] schemas) =>
        Read(Head + "paths: {}\ncomponents:\n  schemas:\n" + string.Concat(schemas.Select(schema => "    " + schema + "\n")));

    /// <summary>A document of one operation, <c>GET /pets</c> unless said otherwise; the lines stand below
    /// it.</summary>
    public static ParsedSpec WithOperation(string lines, string path = "/pets", string method = "get", string more = "") =>
        Read(Head + $"paths:\n  {path}:\n    {method}:\n" + Indent(lines) + more);

    public static ApiSurface Surface(ParsedSpec spec)
    {
        Assert.DoesNotContain(spec.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return Assert.IsType<ApiSurface>(spec.Surface);
    }

    public static OperationModel Operation(ParsedSpec spec) => Assert.Single(Assert.Single(Surface(spec).Groups).Operations);

    public static T Type<T>(ParsedSpec spec, string name)
        where T : TypeModel => Assert.IsType<T>(Surface(spec).Types.Single(type => type.Name == name));

    /// <summary>The property <c>a</c> of a type with that property alone.</summary>
    public static PropertyModel Property(string schema, params string[] others) =>
        Assert.Single(
            Type<ObjectModel>(WithSchemas(["Holder: {type: object, properties: {a: " + schema + "}}", .. others]), "Holder").Properties
        );

    public static string Ids(ParsedSpec spec) => string.Join(" ", spec.Problems.Select(problem => problem.Id));

    private static string Indent(string lines) => string.Concat(lines.Split('\n').Select(line => "      " + line + "\n"));
}
