using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Says of a method which of its parameters are deprecated, as <c>[Obsolete]</c> is not allowed on
/// them.</summary>
/// <remarks>
/// <code>
/// [global::TikiSpec.Runtime.ApiDeprecatedParameter("depot", "Deprecated since 2026-01-01. Use region.")]
/// </code>
/// </remarks>
internal static class DeprecatedParameters
{
    /// <summary>An attribute for each that the method has.</summary>
    public static void WriteAttributes(SourceWriter writer, OperationCode operation, MethodDeclaration method)
    {
        foreach (var (model, _) in operation.Required)
        {
            var name = PascalName.Lowered(model.Name);
            if (
                Obsolete.Message(model.Deprecation, model.Deprecation?.Successor) is { } message
                && method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter
            )
            {
                writer.Line($"[{KnownType.ApiDeprecatedParameter}({CSharpLiteral.Of(parameter.Name)}, {CSharpLiteral.Of(message)})]");
            }
        }
    }
}
