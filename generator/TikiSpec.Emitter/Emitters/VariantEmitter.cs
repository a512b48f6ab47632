using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Lets a variant of a product take the values by which it differs from the others.</summary>
/// <remarks>
/// <code>
/// static int IApiVariant&lt;NewVariant&gt;.MaxOptions => 2;
///
/// NewVariant IApiVariant&lt;NewVariant&gt;.WithOptions(string?[] values) =>
///     this with { Option1 = values[0], Option2 = values[1] };
/// </code>
/// </remarks>
internal static class VariantEmitter
{
    public static void Write(SourceWriter writer, string self, EquatableList<string> values)
    {
        var variant = $"{KnownType.IApiVariant}<{self}>";
        writer.Gap();
        writer.Line($"static int {variant}.MaxOptions => {Number(values.Count)};");
        writer.Gap();
        writer.Line($"{self} {variant}.WithOptions(string?[] values) =>");
        writer.Line(
            "    this with { "
                + $"{string.Join(", ", values.Select(static (name, index) => $"{CSharpIdentifier.Of(name)} = values[{Number(index)}]"))} "
                + "};"
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
