using TikiSpec.Drift.Changes;
using TikiSpec.Model;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Cli.Usage;

/// <summary>How many of the values that newly come can be read by a client that was made before.</summary>
internal enum Readable
{
    All,
    Some,
    None,
}

/// <summary>What the client's reader makes of a value that comes otherwise than it was declared. A response is read
/// whole, so what it refuses fails the call, whoever reads the property; what it puts up with is told as a drift
/// event.</summary>
internal static class ReaderTolerance
{
    private const string Items = "array";
    private const string YesNo = "boolean";
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
        type.IsSeparated || ScalarTable.Find(type.Kind) is { IsInteger: true } or { ReadsAllOf: [] } ? Readable.Some : Readable.All;

    private static Readable OfType(TypeRef type, string json) =>
        ScalarTable.Find(type.Kind) is { } scalar ? OfScalar(scalar, json)
        : type.IsOpenEnum ? OfScalar(ScalarTable.Find(TypeRef.String.Kind)!, json)
        : type.IsClosedEnum
            ? json is Properties or Items ? Readable.None
                : Readable.Some
        : type.IsSeparated
            ? json is Properties or Items or YesNo ? Readable.None
                : Readable.Some
        : type.IsList ? OfList(type.Item!, json)
        : type.IsMap ? OfEmpty(json)
        : type.IsObject
            ? json is Properties ? Readable.All
                : OfEmpty(json)
        : Readable.Some;

    /// <summary>One value where several are a list; an object with numbers for names is one as well, and an empty text
    /// is an empty one.</summary>
    private static Readable OfList(TypeRef item, string json) =>
        json is Properties or Text ? Readable.Some
        : item.IsObject ? Readable.None
        : OfType(item, json);

    /// <summary>An empty object is sometimes written as an empty list or text.</summary>
    private static Readable OfEmpty(string json) => json is Items or Text ? Readable.Some : Readable.None;

    private static Readable OfScalar(ScalarType scalar, string json) =>
        scalar.ReadsAllOf.Contains(json) ? Readable.All
        : scalar.ReadsSomeOf.Contains(json) ? Readable.Some
        : Readable.None;

    /// <summary>Of <c>integer or string/uuid</c>, both types.</summary>
    private static string[] TypesIn(string? text) => (text ?? "").Split('/')[0].Split(" or ");
}
