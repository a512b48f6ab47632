using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Cli.Usage;

/// <summary>How many of the values that newly come can be read by a client that was made before.</summary>
internal enum Readable
{
    All,
    Some,
    None,
}

/// <summary>What the client's reader makes of a value that comes otherwise than it was declared. A response is read whole,
/// so what it refuses fails the call, whoever reads the property; what it puts up with is told as a drift event.</summary>
internal static class ReaderTolerance
{
    private const string Items = "array";
    private const string YesNo = "boolean";
    private const string Integer = "integer";
    private const string Number = "number";
    private const string Properties = "object";
    private const string Text = "string";

    /// <param name="type">What the client has there.</param>
    /// <param name="change">What became of the value.</param>
    public static Readable Of(TypeRef type, Change change) =>
        type.IsAny
            ? Readable.All
            : change.Kind switch
            {
                ChangeKind.TypeChanged or ChangeKind.TypeGeneralized => OfTypes(type, TypesIn(change.Old), TypesIn(change.New)),
                ChangeKind.FormatChanged or ChangeKind.FormatGeneralized => OfFormat(type),
                ChangeKind.OneOfAdded or ChangeKind.AnyOfAdded or ChangeKind.WrappedInOneOf or ChangeKind.ChoiceAdded => Readable.Some,
                _ => Readable.All,
            };

    private static Readable OfTypes(TypeRef type, string[] before, string[] after)
    {
        var added = after.Except(before).Select(one => OfType(type, one)).ToList();
        return added.TrueForAll(static one => one == Readable.All) ? Readable.All
            : added.TrueForAll(static one => one == Readable.None) && !after.Intersect(before).Any() ? Readable.None
            : Readable.Some;
    }

    /// <summary>Another format of the same JSON type.</summary>
    private static Readable OfFormat(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Flag or TypeKind.Base64 or TypeKind.Csv => Readable.Some,
            _ => Readable.All,
        };

    private static Readable OfType(TypeRef type, string json) =>
        type.Kind switch
        {
            TypeKind.String or TypeKind.OpenEnum => json is Properties or Items ? Readable.None : Readable.All,
            TypeKind.Decimal or TypeKind.Double => json switch
            {
                Integer or Number or YesNo => Readable.All,
                Text => Readable.Some,
                _ => Readable.None,
            },
            TypeKind.Int64 or TypeKind.UInt64 when json is Integer => Readable.All,
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 => json switch
            {
                YesNo => Readable.All,
                Integer or Number or Text => Readable.Some,
                _ => Readable.None,
            },
            TypeKind.Boolean or TypeKind.Flag when json is YesNo => Readable.All,
            TypeKind.Boolean or TypeKind.Flag or TypeKind.ClosedEnum => json is Properties or Items ? Readable.None : Readable.Some,
            // What is no date is kept as it came, and told.
            TypeKind.Date or TypeKind.DateTime or TypeKind.TikiDateTime => json is Text or Integer or Number ? Readable.All : Readable.None,
            TypeKind.Base64 => json is Text ? Readable.Some : Readable.None,
            TypeKind.Csv => json is Properties or Items or YesNo ? Readable.None : Readable.Some,
            // One value where several are a list.
            TypeKind.List => json is Properties || type.Item is { IsObject: true } ? Readable.None : OfType(type.Item!, json),
            // An empty map is sometimes written as an empty array.
            TypeKind.Map => json is Items ? Readable.Some : Readable.None,
            TypeKind.Object => json is Properties ? Readable.All : Readable.None,
            _ => Readable.Some,
        };

    /// <summary>Of <c>integer or string/uuid</c>, both types.</summary>
    private static string[] TypesIn(string? text) => (text ?? "").Split('/')[0].Split(" or ");
}
