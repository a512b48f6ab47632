using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes a C# enum.</summary>
/// <remarks>
/// <code>
/// public enum SkuStatus
/// {
///     /// &lt;summary&gt;On sale.&lt;/summary&gt;
///     Enabled = 1,
/// }
/// </code>
/// </remarks>
internal static class ClosedEnumEmitter
{
    public static CodeFile Emit(ClosedEnumUnit unit)
    {
        var model = unit.Model;
        var @base = string.Concat(ClosedEnumDeclaration.Of(model).Bases.Select(static type => $" : {type}"));
        var writer = new SourceWriter();
        DocComment.WriteSummary(writer, model.Description, $"The values of `{model.Name}`.");
        var deprecation = Obsolete.Message(model.Deprecation, model.Deprecation?.Successor);
        DocComment.WriteRemarks(writer, deprecation is null ? [] : [XmlText.Line(deprecation)]);
        writer.Line(GeneratedAttributes.GeneratedCode);
        Obsolete.WriteAttribute(writer, model.Deprecation, model.Deprecation?.Successor, ObsoleteKind.Type);
        using (writer.Block($"{CodeFile.Access(unit)} enum {CSharpIdentifier.Of(model.Name)}{@base}"))
        {
            foreach (var value in model.Values)
            {
                WriteValue(writer, value);
            }
        }

        return CodeFile.Of(unit, writer);
    }

    private static void WriteValue(SourceWriter writer, ClosedEnumValue value)
    {
        writer.Gap();
        DocComment.WriteSummary(writer, value.Description, FormattableString.Invariant($"The value {value.Value}."));
        var deprecation = Obsolete.Message(value.Deprecation, value.Deprecation?.Successor);
        DocComment.WriteRemarks(writer, deprecation is null ? [] : [XmlText.Line(deprecation)]);
        Obsolete.WriteAttribute(writer, value.Deprecation, value.Deprecation?.Successor, ObsoleteKind.EnumValue);
        writer.Line(FormattableString.Invariant($"{CSharpIdentifier.Of(value.Name)} = {value.Value},"));
    }
}
