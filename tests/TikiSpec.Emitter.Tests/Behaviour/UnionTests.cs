using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Values of one of several types.</summary>
public sealed class UnionTests
{
    private static readonly Assembly Loaded = EmittedAssembly.Load(
        EmitterCase.Files("unions"),
        """
        using System;
        using System.Net.Http;
        using Shop;
        using Shop.V1;
        using TikiSpec;

        /// <summary>Calls.</summary>
        public static class Caller
        {
            /// <summary>Sends what is not allowed.</summary>
            public static void Send()
            {
                using var client = new ShopClient(new ApiClientOptions { BaseAddress = new Uri("http://localhost:1") });
                client.V1.Pets.AddAsync(new Cat { PetType = "cat", Claws = 0 }).GetAwaiter().GetResult();
            }

            /// <summary>Receives what the handler gives.</summary>
            /// <param name="handler">Gives it.</param>
            /// <param name="tell">Is told what differs.</param>
            public static void Receive(HttpMessageHandler handler, Action<ApiDriftEvent> tell)
            {
                
                var server = new Uri("http://localhost:1");
                using var client = new ShopClient(new ApiClientOptions { BaseAddress = server, HttpMessageHandler = handler,
                    OnDrift = tell });
                client.V1.Pets.AddAsync(new Dog { PetType = "Dog" }).GetAwaiter().GetResult();
            }
        }
        """
    );

    private static readonly EmittedType Owner = EmittedType.Of("unions", "Owner");
    private static readonly EmittedType Pet = EmittedType.Of("unions", "Pet");
    private static readonly EmittedType Payment = EmittedType.Of("unions", "Payment");

    [Theory]
    [InlineData("""{"petType":"cat","claws":4,"name":"Mi"}""", "Cat")]
    [InlineData("""{"name":"Lu","petType":"Dog","barks":true}""", "Dog")]
    [InlineData("""{"petType":"Fish"}""", "Fish")]
    public void A_discriminator_tells_the_type_wherever_it_stands(string json, string type) => Assert.Equal(type, TypeOf(Pet, json));

    [Fact]
    public void An_unknown_kind_is_read_as_the_base_with_all_that_it_has()
    {
        const string json = """{"petType":"parrot","name":"Ko","speaks":["vi"]}""";

        var pet = Value(Pet.Read(json))!;

        Assert.Equal("PetBase", pet.GetType().Name);
        Assert.Equal("Ko", pet.GetType().GetProperty("Name")!.GetValue(pet));
        Assert.Equal(json, Pet.Through(json));
    }

    [Theory]
    [InlineData("""{"number":"123"}""", "Card")]
    [InlineData("""{"iban":"VN1","next":{"number":"456"}}""", "Transfer")]
    [InlineData("""{"cash":true}""", "ApiValue")]
    [InlineData("""[1]""", "ApiValue")]
    [InlineData("\"x\"", "ApiValue")]
    public void Without_one_what_an_object_must_have_tells_it_and_what_is_neither_is_kept(string json, string type)
    {
        Assert.Equal(type, TypeOf(Payment, json));
        Assert.Equal(json, Payment.Through(json));
    }

    [Theory]
    [InlineData("stop", "\"a\"", "String")]
    [InlineData("stop", """["a","b"]""", "String[]")]
    [InlineData("stop", "[]", "String[]")]
    [InlineData("stop", "1", "ApiValue")]
    [InlineData("size", "1.5", "Decimal")]
    [InlineData("size", "\"L\"", "String")]
    [InlineData("when", "\"2024-01-02T03:04:05Z\"", "DateTimeOffset")]
    [InlineData("when", "\"tomorrow\"", "String")]
    [InlineData("mixed", """{"a":"1"}""", "OwnerMixedAThing")]
    [InlineData("mixed", """{"b":{"c":1}}""", "OwnerMixedB")]
    [InlineData("mixed", """{"kind":"z","q":1}""", "OwnerMixedZ")]
    [InlineData("mixed", """[{"x":"1"}]""", "OwnerMixedItem[]")]
    [InlineData("mixed", "true", "ApiValue")]
    public void Types_forms_constants_and_properties_tell_it(string property, string value, string type)
    {
        var owner = Owner.Read($$"""{"pet":{"petType":"Dog"},"{{property}}":{{value}}}""");

        Assert.Equal(type, Value(Owner.Get(owner, char.ToUpperInvariant(property[0]) + property[1..])!)!.GetType().Name);
    }

    [Theory]
    [InlineData("size", null)]
    [InlineData("when", null)]
    [InlineData("model", "\"huge\"")]
    public void Null_is_null_and_a_text_beside_names_is_one_of_them(string property, string? value)
    {
        var json = $$"""{"pet":{"petType":"Dog"},"{{property}}":{{value ?? "null"}}}""";

        var read = Owner.Get(Owner.Read(json), char.ToUpperInvariant(property[0]) + property[1..]);

        Assert.Equal(value is null, read is null);
        Assert.Equal(json, Owner.Through(json));
    }

    [Fact]
    public void Each_type_has_its_constructor_its_value_and_its_function()
    {
        var dog = Activator.CreateInstance(Pet.Type.Assembly.GetType("Shop.V1.Dog")!)!;
        var pet = Activator.CreateInstance(Pet.Type, dog)!;

        Assert.Same(dog, Value(pet));
        Assert.Equal(
            ["base", "cat", "dog", "fish", "unknown"],
            Pet.Type.GetMethod("Match")!.GetParameters().Select(static one => one.Name)
        );
        Assert.Equal(5, Pet.Type.GetMethods().Count(static method => method.Name == "TryGetValue"));
        Assert.Equal(4, Pet.Type.GetMethods().Count(static method => method.Name == "op_Implicit"));
        Assert.Contains(
            Pet.Type.GetCustomAttributesData(),
            static one => one.AttributeType.FullName == "System.Runtime.CompilerServices.UnionAttribute"
        );
    }

    /// <summary>A compiler that knows unions takes no pattern on one while it compiles an older C#, not even
    /// <c>is null</c>.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true, "TIKISPEC_UNIONS")]
    [InlineData(true, "NET11_0_OR_GREATER")]
    public void A_type_is_marked_as_a_union_where_the_language_has_them(bool isMarked, params string[] symbols)
    {
        var options = StrictCompiler.ParseOptions.WithPreprocessorSymbols(symbols);
        var marked = EmitterCase
            .Files("unions")
            .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text, options).GetRoot().DescendantNodes().OfType<AttributeSyntax>())
            .Any(static attribute => attribute.Name.ToString() == "global::System.Runtime.CompilerServices.Union");

        Assert.Equal(isMarked, marked);
    }

    [Fact]
    public void A_value_of_none_is_null_on_the_wire_and_no_case()
    {
        var none = Activator.CreateInstance(Pet.Type)!;

        Assert.False((bool)Pet.Get(none, "HasValue")!);
        Assert.Null(Value(none));
        Assert.Equal("null", Pet.Write(none));
    }

    [Fact]
    public void Two_are_equal_when_their_types_and_values_are()
    {
        const string list = """{"pet":{"petType":"Dog"},"stop":["a","b"],"byName":{"x":{"petType":"cat","claws":1}}}""";

        Assert.Equal(Owner.Read(list), Owner.Read(list));
        Assert.Equal(Owner.Read(list).GetHashCode(), Owner.Read(list).GetHashCode());
        Assert.NotEqual(Owner.Read(list), Owner.Read(list.Replace("\"b\"", "\"c\"", StringComparison.Ordinal)));
        Assert.NotEqual(Payment.Read("""{"number":"1"}"""), Payment.Read("""{"iban":"1"}"""));
    }

    [Fact]
    public void What_is_none_of_the_types_is_a_drift_event_and_what_is_one_is_none()
    {
        Assert.Equal(["UnknownCase $.stop"], EventsOf("""{"pet":{"petType":"Dog"},"stop":{}}"""));
        Assert.Equal(["UnknownCase $.pet"], EventsOf("""{"pet":{"petType":"parrot"}}"""));
        Assert.Empty(EventsOf("""{"pet":{"petType":"Dog"},"stop":"x","size":null,"mixed":[]}"""));
    }

    [Fact]
    public void What_only_looks_like_a_type_is_read_as_the_next()
    {
        // The first of the two has an object there.
        Assert.Equal(["CoercedScalar $.deep.other"], EventsOf("""{"pet":{"petType":"Dog"},"deep":{"end":{},"other":"1"}}"""));
        Assert.Equal(["UnknownCase $.mixed"], EventsOf("""{"pet":{"petType":"Dog"},"mixed":[{"x":"1"},7]}"""));
    }

    [Fact]
    public void Many_levels_that_look_like_another_type_cost_no_more_than_a_few_readings()
    {
        const int levels = 25;
        var text = new StringBuilder("7");
        for (var level = 0; level < levels; level++)
        {
            text.Insert(0, """{"inner":""").Append(",\"end\":1}");
        }

        Assert.Contains("UnknownCase", EventsOf($$"""{"pet":{"petType":"Dog"},"deep":{{text}}}""")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_beside_a_choice_and_within_it_are_all_there()
    {
        var wide = EmittedType.Of("unions", "Wide");
        var made = Value(EmittedType.Of("unions", "Event").Read("""{"kind":"made","id":7,"by":"me"}"""))!;

        Assert.Equal(["Amount", "Card", "Same", "Iban", "AdditionalProperties"], wide.Type.GetProperties().Select(static one => one.Name));
        Assert.Equal(["By", "Kind", "Id", "AdditionalProperties"], made.GetType().GetProperties().Select(static one => one.Name));
    }

    [Fact]
    public void Whatever_is_read_is_written_back()
    {
        var values = Json(4)
            .Select(static value => new JsonObject
            {
                ["pet"] = new JsonObject { ["petType"] = "Dog" },
                ["mixed"] = value,
                ["deep"] = value?.DeepClone(),
            })
            .ToArbitrary();

        Prop.ForAll(values, static json => JsonNode.DeepEquals(json, JsonNode.Parse(Owner.Through(json.ToJsonString()))))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_body_of_one_is_checked_as_what_it_is()
    {
        var refused = Assert.Throws<TargetInvocationException>(Send);

        Assert.Contains(
            "claws",
            Assert.IsType<ArgumentException>(refused.InnerException, exactMatch: false).Message,
            StringComparison.Ordinal
        );
    }

    // Scalars of the declared types: others are read for what they mean, and written as declared.
    private static Gen<JsonNode?> Json(int depth)
    {
        var scalars = Gen.Elements<Func<JsonNode?>>(static () => 1, static () => "z", static () => true, static () => 2.5m)
            .Select(static make => make());
        if (depth == 0)
        {
            return scalars;
        }

        var properties = Gen.OneOf(
            Gen.Elements("a", "x", "kind").Select(static name => KeyValuePair.Create(name, (JsonNode?)"z")),
            Gen.Elements("q", "c", "other").Select(static name => KeyValuePair.Create(name, (JsonNode?)7)),
            Gen.Elements("b", "inner", "end").SelectMany(name => Json(depth - 1).Select(value => KeyValuePair.Create(name, value)))
        );
        var objects = properties
            .ListOf(3)
            .Select(static list => (JsonNode?)new JsonObject(list.DistinctBy(static pair => pair.Key).Select(Copied)));
        var lists = Json(depth - 1)
            .ListOf(2)
            .Select(static items => (JsonNode?)new JsonArray([.. items.Select(static item => item?.DeepClone())]));
        return Gen.OneOf(scalars, objects, objects, lists);
    }

    private static KeyValuePair<string, JsonNode?> Copied(KeyValuePair<string, JsonNode?> pair) =>
        KeyValuePair.Create(pair.Key, pair.Value?.DeepClone());

    private static string TypeOf(EmittedType union, string json) => Value(union.Read(json))!.GetType().Name;

    private static object? Value(object union) => union.GetType().GetProperty("Value")!.GetValue(union);

    /// <summary>What a call tells of a response.</summary>
    private static List<string> EventsOf(string json)
    {
        var told = new List<string>();
        Loaded
            .GetType("Caller", throwOnError: true)!
            .GetMethod("Receive")!
            .Invoke(null, [new RecordingHandler(json), (ApiDriftEvent one) => told.Add($"{one.Kind} {one.Path}")]);
        return told;
    }

    private static void Send() => Loaded.GetType("Caller", throwOnError: true)!.GetMethod("Send")!.Invoke(null, null);
}
