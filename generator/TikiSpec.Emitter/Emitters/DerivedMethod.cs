namespace TikiSpec.Emitter;

/// <summary>A method made from an operation: all pages, any number of rows, waiting for a state.</summary>
/// <param name="Signature">Without access and end.</param>
/// <param name="Body">The lines after <c>=></c>.</param>
internal sealed record DerivedMethod(
    string Signature, IReadOnlyList<string> Body, string Summary, string Returns, IReadOnlyList<MethodParameter> Parameters)
{
    public static void WriteDeclarations(SourceWriter writer, OperationCode operation)
    {
        foreach (var method in Of(operation))
        {
            writer.Gap();
            OperationDocs.WriteDerived(writer, operation, method.Summary, method.Parameters, method.Returns);
            WriteObsolete(writer, operation);
            writer.Line(method.Signature + ";");
        }
    }

    public static void WriteBodies(SourceWriter writer, OperationCode operation)
    {
        foreach (var method in Of(operation))
        {
            writer.Gap();
            DocComment.WriteInherited(writer);
            WriteObsolete(writer, operation);
            writer.Line($"public {method.Signature} =>");
            using (writer.Indented())
            {
                foreach (var line in method.Body)
                {
                    writer.Line(line);
                }
            }
        }
    }

    public static string Declarations(IReadOnlyList<MethodParameter> parameters) =>
        string.Join(", ", parameters.Select(static parameter => parameter.Declaration));

    private static IEnumerable<DerivedMethod> Of(OperationCode operation)
    {
        if (operation.Model.Pagination is { } pagination)
        {
            yield return PagingMethod.Of(operation, pagination);
        }

        if (operation.Model.Batch is { } batch)
        {
            yield return BatchMethod.Of(operation, batch);
        }

        if (operation.Model.Poll is { } poll)
        {
            yield return PollMethod.Of(operation, poll);
        }
    }

    private static void WriteObsolete(SourceWriter writer, OperationCode operation) =>
        Obsolete.WriteAttribute(writer, OperationDocs.Deprecation(operation.Model), Obsolete.Operation);
}
