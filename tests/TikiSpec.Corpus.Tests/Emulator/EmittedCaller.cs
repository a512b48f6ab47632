using System.Globalization;
using System.Text;
using TikiSpec.Emitter.Json;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Corpus.Tests.Emulator;

/// <summary>Code of a caller of every operation of a client: arguments come as JSON and are read by what the client
/// itself reads them with.</summary>
/// <remarks>
/// <code>
/// public static async Task Call3(Endpoints api, ApiValue[] given)
/// {
///     await api.Pets.GetAsync((long)Read(given[0], ApiJson.ReadInt64)!, options: new() { Part = … });
/// }
/// </code>
/// </remarks>
internal sealed class EmittedCaller
{
    /// <summary>The class that is written.</summary>
    public const string ClassName = "Caller";

    private const string Head = """
        #nullable enable
        #pragma warning disable // What callers of documents at hand would be warned of (deprecations above all) is no question here.
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using TikiSpec;
        using TikiSpec.Runtime;

        public static class Caller
        {
            private static T Read<T>(ApiValue value, JsonRead<T> read)
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.ToString()));
                reader.Read();
                return read(ref reader, JsonReadContext.Default);
            }


        """;

    private readonly TypeText _types;
    private readonly JsonReadText _read;

    private EmittedCaller(ApiSurface surface)
    {
        _types = new TypeText("Shop." + surface.Segment);
        _read = new JsonReadText(_types);
    }

    /// <summary>The operations as often as there is a way to call them; the place of each is the number of its
    /// method.</summary>
    public static IReadOnlyList<(GroupModel Group, OperationModel Operation)> Calls(ApiSurface surface) =>
        [
            .. from @group in surface.Groups
            from call in @group.Operations.SelectMany(static operation => operation.Calls.Concat(operation.Overloads))
            select (@group, call),
        ];

    public static string Of(ApiSurface surface)
    {
        var caller = new EmittedCaller(surface);
        var root = caller._types.Named(RootDeclaration.Of(surface).Name);
        var text = new StringBuilder(Head).Append(
            CultureInfo.InvariantCulture,
            $"    public static object Open(ApiConnection connection) => new {root}(connection.For({root}.Definition));\n"
        );
        foreach (var ((group, operation), number) in Calls(surface).Select(static (call, number) => (call, number)))
        {
            var call = $"(({root})api).{CSharpIdentifier.Of(group.Name)}.{caller.CallOf(operation)}";
            text.Append(CultureInfo.InvariantCulture, $"    public static async Task Call{number}(object api, ApiValue[] given)\n    {{\n");
            text.Append("        ").Append(Awaited(operation, call)).Append("\n    }\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Awaited(OperationModel operation, string call) =>
        OperationMethods.Of(operation).First() is { IsStream: true } ? $"await foreach (var one in {call}) {{ }}"
        : operation.ResultFormat == BodyFormat.Binary ? $"using var file = await {call};"
        : $"await {call};";

    private string CallOf(OperationModel operation)
    {
        var method = OperationMethods.Of(operation).First();
        var places = operation.Parameters.Select(static (parameter, index) => (parameter.WireName, parameter.Location, index)).ToList();
        int PlaceOf(ParameterModel parameter) =>
            places.First(one => one.WireName == parameter.WireName && one.Location == parameter.Location).index;

        var arguments = method
            .Parameters.Where(static parameter => parameter.Role == ParameterRole.Value)
            .Zip(
                operation.RequiredParameters,
                (declared, parameter) => declared.Identifier + ": " + Value(parameter.Type, PlaceOf(parameter))
            );
        if (operation.Body is { } body)
        {
            arguments = arguments.Append("body: " + BodyOf(body, operation.Parameters.Count));
        }

        var options = operation.OptionalParameters.Select(parameter =>
            $"{CSharpIdentifier.Of(parameter.Name)} = {Optional(parameter.Type, PlaceOf(parameter))}"
        );
        var all = arguments.Append($"options: new() {{ {string.Join(", ", options)} }}");
        return $"{CSharpIdentifier.Of(method.Name)}({string.Join(", ", all)})";
    }

    private string Value(TypeRef type, int place) =>
        type.IsAny ? $"given[{place}]" : $"({_types.Of(type)})Read(given[{place}], {_read.Delegate(type, isNullable: false)})!";

    private string Optional(TypeRef type, int place) =>
        type.IsAny ? $"given[{place}]" : $"given[{place}].IsAbsent ? default({_types.Of(type)}?) : {Value(type, place)}";

    private string BodyOf(BodyModel body, int place) =>
        body.Format switch
        {
            BodyFormat.Json or BodyFormat.Form or BodyFormat.Multipart when body.Type.IsAny => $"given[{place}]",
            BodyFormat.Json or BodyFormat.Form or BodyFormat.Multipart when body.IsRequired && !body.Type.AllowsNull => Value(
                body.Type,
                place
            ),
            BodyFormat.Json or BodyFormat.Form or BodyFormat.Multipart => NullOr(place, $"{Value(body.Type, place)}", _types.Of(body.Type)),
            BodyFormat.Text => NullOr(place, $"ApiText.Value(given[{place}])", "string"),
            _ => NullOr(
                place,
                $"new global::System.Net.Http.ByteArrayContent(Encoding.UTF8.GetBytes(ApiText.Value(given[{place}])))",
                "global::System.Net.Http.HttpContent"
            ),
        };

    private static string NullOr(int place, string value, string type) => $"given[{place}].IsNull ? default({type}?) : {value}";
}
