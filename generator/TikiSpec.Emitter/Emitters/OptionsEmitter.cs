using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Writes the record of an operation's optional parameters.</summary>
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
    public static SourceFile Emit(OptionsUnit unit)
    {
        var types = new TypeText(unit.Namespace);
        var writer = CodeFile.Begin(unit, pragmas => WritePragmas(pragmas, unit));
        var method = $"{types.Named($"I{unit.Group}Endpoints")}.{CSharpIdentifier.Of(unit.Method + "Async")}";
        writer.Line($"/// <summary>What can be left out of a call of <see cref=\"{method}\"/>; what is null is not sent.</summary>");
        writer.Line(GeneratedAttributes.GeneratedCode);
        var name = CSharpIdentifier.Of(unit.Name);
        using (writer.Block($"{CodeFile.Access(unit)} sealed partial record {name}"))
        {
            foreach (var parameter in unit.Parameters)
            {
                WriteProperty(writer, types, parameter);
            }

            var properties = unit.Parameters.Select(static parameter => (CSharpIdentifier.Of(parameter.Name), parameter.Type, true));
            new ObjectEqualityEmitter(writer, types).Write(name, [.. properties], hasAdditional: false);
        }

        return new SourceFile(unit.HintName, writer.ToString());
    }

    private static void WritePragmas(SourceWriter writer, OptionsUnit unit)
    {
        if (unit.Parameters.Any(static parameter => parameter.Deprecation is not null))
        {
            Obsolete.WritePragma(writer, Obsolete.Property, "Comparing must touch options that callers should leave.");
        }

        if (unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, Obsolete.Type, "An option's type is deprecated.");
        }
    }

    private static void WriteProperty(SourceWriter writer, TypeText types, ParameterModel parameter)
    {
        writer.Gap();
        DocComment.WriteSummary(writer, parameter.Description, $"The parameter `{parameter.WireName}`.");
        var facts = ConstraintText.Of(parameter);
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
        Obsolete.WriteAttribute(writer, deprecation, Obsolete.Property);
        writer.Line($"public {types.Of(parameter.Type, isNullable: true)} {CSharpIdentifier.Of(parameter.Name)} {{ get; init; }}");
    }
}
