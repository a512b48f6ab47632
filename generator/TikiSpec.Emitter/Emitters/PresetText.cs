using TikiSpec.Emitter.Json;
using TikiSpec.Emitter.Text;
using TikiSpec.Model.Scalars;
using TikiSpec.Model.Surface;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The only value that a request can have for a property, as C#.</summary>
/// <remarks>
/// <code>
/// Kind = "card";
/// </code>
/// </remarks>
internal static class PresetText
{
    /// <summary>Null where callers choose.</summary>
    public static string? Of(PropertyCode property, TypeText types) =>
        (property.Model.Preset, property.TypeRef) switch
        {
            (null, _) => null,
            (var text, { IsString: true } or { IsOpenEnum: true }) => CSharpLiteral.Of(text),
            // A sign behind a cast is a subtraction.
            (var number, { IsClosedEnum: true } type) => $"({types.Of(type)})({number})",
            var (json, type) => json + ScalarTable.Find(type)?.Suffix,
        };
}
