using System.Text;
using System.Text.Json;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift.Changes;
using TikiSpec.Json;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.Runtime;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>What is said of the client's reader is what it does, for each type with values of each type of
/// JSON.</summary>
public sealed class ReaderToleranceTests
{
    private delegate void Reading(ref Utf8JsonReader reader, JsonReadContext json);

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["string"] = ["\"\"", "\"abc\"", "\"12\"", "\"true\"", "\"2024-01-31\"", "\"*\""],
        ["integer"] = ["0", "7", "12345678901", "99999999999999999999999"],
        ["number"] = ["1.0", "7.5", "1e30"],
        ["boolean"] = ["true", "false"],
        ["object"] = ["{}", "{\"a\":1}"],
        ["array"] = ["[]", "[1]", "[{}]"],
    };

    /// <summary>By the kind, its own JSON type and how the emitted code reads it.</summary>
    private static readonly Dictionary<TypeKind, (string Json, TypeRef Type, Reading Read)> Kinds = new()
    {
        [TypeKind.Any] = ("", TypeRef.Any, static (ref reader, json) => ApiJson.ReadValue(ref reader, json)),
        [TypeKind.String] = ("string", TypeRef.String, static (ref reader, json) => ApiJson.ReadString(ref reader, json)),
        [TypeKind.OpenEnum] = (
            "string",
            TypeRef.OpenEnum("E"),
            static (ref reader, json) => ApiJson.ReadEnum(ref reader, json, new JsonKnownTexts("a"))
        ),
        [TypeKind.Boolean] = (
            "boolean",
            TypeRef.Of(TypeKind.Boolean),
            static (ref reader, json) => ApiJson.ReadBooleanOrNull(ref reader, json)
        ),
        [TypeKind.Flag] = ("integer", TypeRef.Of(TypeKind.Flag), static (ref reader, json) => ApiJson.ReadFlagOrNull(ref reader, json)),
        [TypeKind.Int32] = ("integer", TypeRef.Int32, static (ref reader, json) => ApiJson.ReadInt32OrNull(ref reader, json)),
        [TypeKind.Int64] = ("integer", TypeRef.Int64, static (ref reader, json) => ApiJson.ReadInt64OrNull(ref reader, json)),
        [TypeKind.Decimal] = (
            "number",
            TypeRef.Of(TypeKind.Decimal),
            static (ref reader, json) => ApiJson.ReadDecimalOrNull(ref reader, json)
        ),
        [TypeKind.Double] = (
            "number",
            TypeRef.Of(TypeKind.Double),
            static (ref reader, json) => ApiJson.ReadDoubleOrNull(ref reader, json)
        ),
        [TypeKind.Date] = ("string", TypeRef.Of(TypeKind.Date), static (ref reader, json) => ApiJson.ReadDate(ref reader, json)),
        [TypeKind.Base64] = (
            "string",
            TypeRef.Of(TypeKind.Base64),
            static (ref reader, json) => ApiJson.ReadBase64OrNull(ref reader, json)
        ),
        [TypeKind.List] = (
            "array",
            TypeRef.ListOf(TypeRef.Int64),
            static (ref reader, json) => ApiJson.ReadList(ref reader, json, ApiJson.ReadInt64)
        ),
        [TypeKind.Map] = (
            "object",
            TypeRef.MapOf(TypeRef.Int64),
            static (ref reader, json) => ApiJson.ReadMap(ref reader, json, ApiJson.ReadInt64)
        ),
    };

    public static TheoryData<TypeKind, string> Cases =>
        new(
            Kinds
                .Where(static kind => kind.Key != TypeKind.Any)
                .SelectMany(kind => Values.Keys.Where(json => json != kind.Value.Json).Select(json => (kind.Key, json)))
        );

    [Theory, MemberData(nameof(Cases))]
    public void What_is_said_of_the_reader_is_what_it_does(TypeKind kind, string json)
    {
        var (own, type, read) = Kinds[kind];
        // A decimal holds no such number, whoever declares it; an integer of such length is none that ids have.
        var readable = Values[json]
            .Where(value => value is not ("1e30" or "99999999999999999999999"))
            .Select(value => CanRead(read, value));

        var expected = readable.Distinct().ToList() switch
        {
            [true] => Readable.All,
            [false] => Readable.None,
            _ => Readable.Some,
        };
        Assert.Equal(expected, ReaderTolerance.Of(type, Change(ChangeKind.TypeChanged, own, json)));
    }

    [Fact]
    public void What_stays_beside_what_comes_is_still_read() =>
        Assert.Equal(Readable.Some, ReaderTolerance.Of(TypeRef.Int64, Change(ChangeKind.TypeGeneralized, "integer", "integer or object")));

    [Fact]
    public void What_the_client_leaves_open_takes_anything() =>
        Assert.Equal(Readable.All, ReaderTolerance.Of(TypeRef.Any, Change(ChangeKind.WrappedInOneOf, "A", "B")));

    [Theory]
    [InlineData(TypeKind.Date, Readable.All)]
    [InlineData(TypeKind.Int32, Readable.Some)]
    public void Another_format_fails_where_it_holds_more(TypeKind kind, object expected) =>
        Assert.Equal(expected, ReaderTolerance.Of(TypeRef.Of(kind), Change(ChangeKind.FormatGeneralized, "a/x", "a")));

    private static bool CanRead(Reading read, string value)
    {
        // Within something: what is empty as a whole is no response.
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"[{value}]"));
        reader.Read();
        reader.Read();
        try
        {
            read(ref reader, JsonReadContext.Default);
            return true;
        }
        catch (Exception failure) when (failure.GetType().Name == "JsonMismatchException")
        {
            return false;
        }
    }

    private static Change Change(ChangeKind kind, string old, string @new)
    {
        var side = ChangeSide.Of(SpecCursor.Nowhere);
        return new Change
        {
            Kind = kind,
            Base = side,
            Revision = side,
            Old = old,
            New = @new,
        };
    }
}
