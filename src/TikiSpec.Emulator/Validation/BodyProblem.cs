using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Validation;

/// <summary>Something that is wrong with a body.</summary>
/// <param name="Property">Where: <c>variants[1].price</c>; empty for the body as a whole.</param>
/// <param name="Violation">What.</param>
internal readonly record struct BodyProblem(string Property, ValueViolation Violation)
{
    public static BodyProblem Of(ValueViolation violation) => new(PathOf(violation.Pointer), violation);

    public override string ToString() => (Property.Length == 0 ? "body " : Property + " ") + Violation.Message;

    // As Tiki's own sentences name places.
    private static string PathOf(string pointer) =>
        string.Concat(
            JsonPointer
                .Segments(pointer)
                .Select(
                    static (segment, index) =>
                        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"[{segment}]"
                        : index == 0 ? segment
                        : "." + segment
                )
        );
}
