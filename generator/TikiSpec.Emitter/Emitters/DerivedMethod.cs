using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes a method that is made from an operation: all pages, any number of rows, waiting for a
/// state, reading events.</summary>
internal sealed record DerivedMethod
{
    public required MethodDeclaration Declaration { get; init; }

    /// <summary>The lines after <c>=></c>.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    public required string Summary { get; init; }

    public required string Returns { get; init; }

    /// <summary>What it throws beside what the operation does: a type as documentation names it, and when.</summary>
    public IReadOnlyList<(string Type, string When)> Exceptions { get; init; } = [];

    public static void WriteDeclarations(SourceWriter writer, OperationCode operation, string typesNamespace)
    {
        foreach (var method in operation.Derived.Select(declaration => Of(operation, declaration)))
        {
            writer.Gap();
            OperationDocs.WriteDerived(writer, operation, method);
            method.WriteAttributes(writer, operation, typesNamespace);
            writer.Line(operation.SignatureOf(method.Declaration) + ";");
        }
    }

    public static void WriteBodies(SourceWriter writer, OperationCode operation, string typesNamespace)
    {
        foreach (var method in operation.Derived.Select(declaration => Of(operation, declaration)))
        {
            writer.Gap();
            DocComment.WriteInherited(writer);
            method.WriteAttributes(writer, operation, typesNamespace);
            writer.Line($"public {operation.SignatureOf(method.Declaration)} =>");
            using (writer.Indented())
            {
                foreach (var line in method.Body)
                {
                    writer.Line(line);
                }
            }
        }
    }

    private static DerivedMethod Of(OperationCode operation, MethodDeclaration declaration) =>
        declaration.Purpose switch
        {
            MethodPurpose.Pages => PagingMethod.Of(operation, declaration, operation.Model.Pagination!),
            MethodPurpose.Batch => BatchMethod.Of(operation, declaration, operation.Model.Batch!),
            MethodPurpose.Events => EventsMethod.Of(operation, declaration, operation.Model.Events!),
            _ => PollMethod.Of(operation, declaration, operation.Model.Poll!),
        };

    private void WriteAttributes(SourceWriter writer, OperationCode operation, string typesNamespace)
    {
        var deprecation = operation.Model.Deprecation;
        var successor = SuccessorText.OfDerived(deprecation, operation.Model.MethodName, Declaration.Name);
        SuccessorAttribute.Write(writer, deprecation, typesNamespace, successor);
        Obsolete.WriteAttribute(writer, deprecation, successor, ObsoleteKind.Operation);
        DeprecatedParameters.WriteAttributes(writer, operation, Declaration);
    }
}
