using TikiSpec.Emitter.Json;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Writes what stands for a C# enum by the name that it had before.</summary>
/// <remarks>
/// <code>
/// public readonly partial record struct Rank
/// {
///     public const Level High = Level.High;
///     public static implicit operator Level(Rank value) => …
///     public static implicit operator Rank(Level value) => …
/// }
/// </code>
/// C# has no second name for an enum, and converts a second enum to nothing: a struct is converted, and its constants
/// are those of the enum, so that they stand where constants must.
/// </remarks>
internal static class AliasNumbers
{
    private const string Converter = "AsNumber";

    public static void Write(SourceWriter writer, TypeText types, string access, AliasedType type)
    {
        var (name, target) = (types.Named(type.Name), types.Named(type.Target));
        var (identifier, number) = (CSharpIdentifier.Of(type.Name), type.IsInt64 ? "long" : "int");
        AliasesEmitter.WriteHead(writer, type.Target, ObsoleteKind.Type);
        writer.Line(GeneratedAttributes.GeneratedCode);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({name}.{Converter}))]");
        using (writer.Block($"{access} readonly partial record struct {identifier}"))
        {
            writer.Lines(
                $$"""
                private readonly {{target}} _value;

                private {{identifier}}({{target}} value) => _value = value;
                """
            );
            foreach (var value in type.Numbers)
            {
                writer.Gap();
                DocComment.WriteSummary(writer, null, $"`{value}` of `{type.Target}`.");
                writer.Line($"public const {target} {CSharpIdentifier.Of(value)} = {target}.{CSharpIdentifier.Of(value)};");
            }

            WriteConversion(writer, "implicit", target, name, $"The same as `{type.Target}`.", "value._value");
            WriteConversion(writer, "implicit", name, target, $"The same as `{type.Name}`.", "new(value)");
            WriteConversion(writer, "explicit", number, name, "The number.", $"({number})value._value");
            writer.Gap();
            writer.Lines(
                $$"""
                /// <inheritdoc/>
                public override string ToString() => _value.ToString();

                internal sealed class {{Converter}} : global::System.Text.Json.Serialization.JsonConverter<{{name}}>
                {
                    /// <inheritdoc/>
                    public override {{name}} Read(
                        ref global::System.Text.Json.Utf8JsonReader reader,
                        global::System.Type typeToConvert,
                        global::System.Text.Json.JsonSerializerOptions options
                    ) => new(({{target}})reader.Get{{(type.IsInt64 ? "Int64" : "Int32")}}());

                    /// <inheritdoc/>
                    public override void Write(
                        global::System.Text.Json.Utf8JsonWriter writer,
                        {{name}} value,
                        global::System.Text.Json.JsonSerializerOptions options
                    ) => writer.WriteNumberValue(({{number}})value._value);
                }
                """
            );
        }
    }

    private static void WriteConversion(SourceWriter writer, string kind, string to, string from, string summary, string value)
    {
        writer.Gap();
        DocComment.WriteSummary(writer, null, summary);
        DocComment.WriteParameter(writer, "value", "The value.");
        writer.Line($"public static {kind} operator {to}({from} value) => {value};");
    }
}
