using System.Globalization;
using TikiSpec.Emitter.Json;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes the methods that make requests of a newer spec of those of an older one.</summary>
/// <remarks>
/// <code>
/// public static class V2ToV2_1Extensions
/// {
///     /// &lt;summary&gt;The request as &lt;c&gt;V2_1&lt;/c&gt; takes it.&lt;/summary&gt;
///     /// &lt;remarks&gt;Lost: &lt;c&gt;Quantity&lt;/c&gt;.&lt;/remarks&gt;
///     public static V2_1.SkuUpdate ToV2_1(this V2.SkuUpdate request)
///     {
///         ArgumentNullException.ThrowIfNull(request);
///         return new() { ProductId = request.ProductId, AdditionalProperties = request.AdditionalProperties };
///     }
/// }
/// </code>
/// It lies in the client's namespace: where types are named by an alias (<c>using V2 = Shop.V2;</c>), code has no other
/// that it uses.
/// </remarks>
internal sealed class ConversionsEmitter
{
    private const string Select = "global::System.Linq.Enumerable.Select";
    private const string ToArray = "global::System.Linq.Enumerable.ToArray";

    private readonly ConversionsUnit _unit;
    private readonly TypeText _old;
    private readonly TypeText _new;
    private readonly string _method;

    private ConversionsEmitter(ConversionsUnit unit)
    {
        _unit = unit;
        _old = new TypeText(unit.SourceNamespace);
        _new = new TypeText(unit.TargetNamespace);
        _method = ConversionDeclaration.MethodOf(unit.TargetSegment);
    }

    public static CodeFile Emit(ConversionsUnit unit) => new ConversionsEmitter(unit).Write();

    private CodeFile Write()
    {
        var writer = new SourceWriter();
        DocComment.WriteSummary(writer, null, $"Requests of `{_unit.Segment}`, made into those of `{_unit.TargetSegment}`.");
        writer.Line(GeneratedAttributes.GeneratedCode);
        var name = ConversionDeclaration.ClassOf(_unit.Segment, _unit.TargetSegment);
        using (writer.Block($"{CodeFile.Access(_unit)} static class {name}"))
        {
            foreach (var conversion in _unit.Conversions)
            {
                writer.Gap();
                WriteMethod(writer, conversion);
            }
        }

        return CodeFile.Of(_unit, writer, WritePragmas);
    }

    private void WritePragmas(SourceWriter writer)
    {
        if (_unit.Conversions.Any(static conversion => conversion.TouchesDeprecated))
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Property, "What is converted has properties that callers should leave.");
        }

        if (_unit.UsesDeprecatedTypes)
        {
            Obsolete.WritePragma(writer, ObsoleteKind.Type, "What is converted is deprecated.");
        }
    }

    private void WriteMethod(SourceWriter writer, ConversionDeclaration conversion)
    {
        DocComment.WriteSummary(writer, null, $"The request as `{_unit.TargetSegment}` takes it.");
        DocComment.WriteParameter(writer, "request", $"The request of {_unit.Segment}.");
        DocComment.WriteReturns(writer, "A new record; undeclared properties are in it as they were.");
        DocComment.WriteRemarks(writer, Remarks(conversion));
        using (writer.Block($"public static {_new.Named(conversion.To)} {_method}(this {_old.Named(conversion.From)} request)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(request);");
            using (writer.Block("return new()", "};"))
            {
                foreach (var property in conversion.Properties)
                {
                    var source = "request." + CSharpIdentifier.Of(property.Source);
                    writer.Line($"{CSharpIdentifier.Of(property.Name)} = {Value(property.Value, source, property.Name)},");
                }

                writer.Line("AdditionalProperties = request.AdditionalProperties,");
            }
        }
    }

    private static IReadOnlyList<string> Remarks(ConversionDeclaration conversion)
    {
        if (conversion.Lost.Count == 0)
        {
            return [];
        }

        var lost = conversion.Lost.Select(static property =>
            property.Target is { } target ? $"`{property.Name}` (give it in `{target}`)" : $"`{property.Name}`"
        );
        return [XmlText.Line($"Lost: {string.Join(", ", lost)}."), .. XmlText.Paragraphs(conversion.Note)];
    }

    /// <param name="value">The expression that is converted.</param>
    /// <param name="name">Tells its variables from those of others in the statement.</param>
    private string Value(ConvertedValue conversion, string value, string name)
    {
        if (conversion.Kind == ConversionKind.Same)
        {
            return value;
        }

        var found = "own" + name;
        return conversion.IsNullable
            ? $"{value} is {{ }} {found} ? {Converted(conversion, found, name)} : {Nothing(conversion)}"
            : Converted(conversion, value, name);
    }

    private string Converted(ConvertedValue conversion, string value, string name) =>
        conversion.Kind switch
        {
            ConversionKind.Text => $"new {_new.Named(conversion.Type!)}({value}.Value)",
            ConversionKind.Number => $"({_new.Named(conversion.Type!)}){value}",
            ConversionKind.Record => $"{value}.{_method}()",
            ConversionKind.List =>
                $"{ToArray}({Select}({value}, static item{name} => {Value(conversion.Item!, "item" + name, name + "Item")}))",
            _ => throw new ArgumentOutOfRangeException(nameof(conversion), conversion.Kind, "There is no such conversion."),
        };

    /// <summary>A known text converts from a string, and so from null: what is not there has to say its type.</summary>
    private string Nothing(ConvertedValue conversion) =>
        conversion.Kind is ConversionKind.Text or ConversionKind.Number ? $"default({_new.Named(conversion.Type!)}?)" : "null";
}
