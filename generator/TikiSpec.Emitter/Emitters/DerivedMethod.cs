using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>A method made from an operation: all pages, any number of rows, waiting for a state.</summary>
internal sealed record DerivedMethod
{
    public required string ReturnType { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<MethodParameter> Parameters { get; init; }

    /// <summary>The lines after <c>=></c>.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    public required string Summary { get; init; }

    public required string Returns { get; init; }

    private string Signature => $"{ReturnType} {Name}({string.Join(", ", Parameters.Select(static parameter => parameter.Declaration))})";

    public static IEnumerable<DerivedMethod> Of(OperationCode operation)
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

    public static void WriteDeclarations(SourceWriter writer, OperationCode operation)
    {
        foreach (var method in Of(operation))
        {
            writer.Gap();
            OperationDocs.WriteDerived(writer, operation, method.Summary, method.Parameters, method.Returns);
            method.WriteObsolete(writer, operation.Model);
            writer.Line(method.Signature + ";");
        }
    }

    public static void WriteBodies(SourceWriter writer, OperationCode operation)
    {
        foreach (var method in Of(operation))
        {
            writer.Gap();
            DocComment.WriteInherited(writer);
            method.WriteObsolete(writer, operation.Model);
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

    private void WriteObsolete(SourceWriter writer, OperationModel operation)
    {
        var successor = SuccessorText.OfDerived(operation.Deprecation, operation.MethodName, Name);
        Obsolete.WriteAttribute(writer, Obsolete.Message(operation.Deprecation, successor), Obsolete.Operation);
    }
}
