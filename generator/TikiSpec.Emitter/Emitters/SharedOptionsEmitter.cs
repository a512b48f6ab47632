namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the class that options of many operations derive from.</summary>
/// <remarks>
/// <code>
/// public abstract partial class SharedOptions
/// {
///     public string? Fields { get; init; }
///
///     internal void _AddTo(ApiRequest request)
///     {
///         request.AddQuery("fields", Fields);
///     }
/// }
/// </code>
/// Hidden from completion: which parameters many operations share follows from the document, so code that names
/// the class would break with an edit that breaks no call.
/// </remarks>
internal static class SharedOptionsEmitter
{
    /// <summary>The method that adds what is shared to a request. No property is called so: the name of one begins with
    /// a letter, or with a sign and a number.</summary>
    public const string Method = "_AddTo";

    public static CodeFile Emit(SharedOptionsUnit unit)
    {
        var types = new TypeText(unit.Namespace);
        var writer = new SourceWriter();
        var parameters = unit.Parameters;
        writer.Line("/// <summary>What can be left out of many operations alike; what is null is not sent.</summary>");
        writer.Line(GeneratedAttributes.GeneratedCode);
        writer.Line(GeneratedAttributes.Hidden);
        using (writer.Block($"{CodeFile.Access(unit)} abstract partial class {CSharpIdentifier.Of(unit.Name)}"))
        {
            foreach (var parameter in parameters)
            {
                OptionsEmitter.WriteProperty(writer, types, parameter);
            }

            WriteMethod(writer, unit);
        }

        return CodeFile.Of(unit, writer, pragmas => OptionsEmitter.WritePragmas(pragmas, parameters, unit.UsesDeprecatedTypes));
    }

    private static void WriteMethod(SourceWriter writer, SharedOptionsUnit unit)
    {
        const string request = "request";
        var names = new UniqueNames(request);
        writer.Gap();
        using (writer.Block($"internal void {Method}({KnownType.ApiRequest} {request})"))
        {
            foreach (var parameter in unit.Parameters)
            {
                RequestEmitter.WriteOptional(writer, parameter, request, CSharpIdentifier.Of(parameter.Name), names);
            }
        }
    }
}
