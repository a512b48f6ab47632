using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the type of an operation's optional parameters.</summary>
/// <remarks>
/// <code>
/// /// &lt;summary&gt;What can be left out of &lt;see cref="IProductsEndpoints.ListAsync"/&gt;.&lt;/summary&gt;
/// public sealed partial record ProductListOptions
/// {
///     /// &lt;summary&gt;The page, from 1.&lt;/summary&gt;
///     /// &lt;remarks&gt;Default: &lt;c&gt;1&lt;/c&gt;.&lt;/remarks&gt;
///     public int? Page { get; init; }
/// }
/// </code>
/// </remarks>
internal static class OptionsEmitter
{
    public static CodeFile Emit(OptionsUnit unit)
    {
        var types = new TypeText(unit.Namespace);
        var writer = new SourceWriter();
        var method = MethodReference.Of(types, unit.Group, unit.Method, unit.IsOverloaded);
        writer.Line(
            unit.Declaration.Properties.Count > 0
                ? $"/// <summary>What can be left out of a call of {method}; what is null is not sent.</summary>"
                : $"/// <summary>What can be left out of a call of {method}: nothing yet. What may come has its place here.</summary>"
        );
        writer.Line(GeneratedAttributes.GeneratedCode);
        var name = CSharpIdentifier.Of(unit.Name);
        var bases = unit.Base is { } shared ? " : " + types.Named(shared) : "";
        using (writer.Block($"{CodeFile.Access(unit)} sealed partial {unit.Declaration.Kind} {name}{bases}"))
        {
            foreach (var parameter in unit.Parameters)
            {
                WriteProperty(writer, types, parameter);
            }

            WriteMembers(writer, unit.Declaration, unit.Parameters);
        }

        return CodeFile.Of(unit, writer, pragmas => WritePragmas(pragmas, unit.Parameters, unit.UsesDeprecatedTypes));
    }

    /// <summary>What the record is compared by and shows, where the compiler's own would not do.</summary>
    public static void WriteMembers(SourceWriter writer, RecordDeclaration declaration, EquatableList<ParameterModel> parameters)
    {
        var properties = parameters.Select(static parameter => (CSharpIdentifier.Of(parameter.Name), parameter.Type)).ToList();
        if (!declaration.IsPlain && MembersEmitter.AreWanted(properties))
        {
            MembersEmitter.Write(writer, CSharpIdentifier.Of(declaration.Name), properties, hasAdditional: false);
        }
    }

    public static void WritePragmas(SourceWriter writer, EquatableList<ParameterModel> parameters, bool usesDeprecatedTypes)
    {
        if (parameters.Any(static parameter => parameter.Deprecation is not null))
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Property, "Comparing must touch options that callers should leave.");
        }

        if (usesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "An option's type is deprecated.");
        }
    }

    /// <summary>An option.</summary>
    public static void WriteProperty(SourceWriter writer, TypeText types, ParameterModel parameter) =>
        WriteProperty(writer, types.Of(PropertyDeclaration.Of(parameter).Type), parameter, $"The parameter `{parameter.WireName}`.");

    public static void WriteProperty(SourceWriter writer, string type, ParameterModel parameter, string fallback)
    {
        writer.Gap();
        DocComment.WriteSummary(writer, parameter.Description, fallback);
        var facts = ConstraintText.Of(parameter).ToList();
        if (parameter.IsClientWide)
        {
            facts.Insert(0, $"Where it is null, the client's: `ApiClientOptions.Parameters[\"{parameter.WireName}\"]`.");
        }

        var deprecation = Obsolete.Message(parameter.Deprecation, parameter.Deprecation?.Successor);
        var remarks = new List<string>();
        if (facts.Count > 0)
        {
            remarks.Add(XmlText.Line(string.Join(" ", facts)));
        }

        if (deprecation is not null)
        {
            remarks.Add(XmlText.Line(deprecation));
        }

        DocComment.WriteRemarks(writer, remarks);
        Obsolete.WriteAttribute(writer, parameter.Deprecation, parameter.Deprecation?.Successor, ObsoleteKind.Property);
        writer.Line($"public {type} {CSharpIdentifier.Of(parameter.Name)} {{ get; init; }}");
    }
}
