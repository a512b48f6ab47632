using System.Text;
using System.Text.Json;

namespace TikiSpec.Tests.Json;

/// <summary>Which property is tried first is learned from what came before: that may cost time, never a
/// member.</summary>
public sealed class LearnedOrderTests
{
    private static readonly string[] Names = ["id", "name", "a\\b", "", "price", "\"", "tên"];

    [Fact]
    public void Every_order_is_read_whatever_order_was_learned()
    {
        var names = new JsonPropertyNames(Names);
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var order = Enumerable.Range(-2, Names.Length + 2).Where(_ => random.Next(4) > 0).ToArray();
            random.Shuffle(order);
            Assert.Equal(order.Select(static property => Math.Max(property, -1)), Walk(names, Json(order)));
        }
    }

    [Fact]
    public void Threads_that_learn_different_orders_do_not_disturb_each_other()
    {
        var names = new JsonPropertyNames(Names);
        Parallel.For(
            0,
            1000,
            round =>
            {
                int[] order = round % 2 == 0 ? [0, 1, -1, 4, 6] : [6, 4, 1, 0, -1];
                Assert.Equal(order, Walk(names, Json(order)));
            }
        );
    }

    [Fact]
    public void A_type_without_properties_finds_none()
    {
        Assert.Equal([-1, -1], Walk(new JsonPropertyNames(), """{"x":1,"":2}"""u8.ToArray()));
    }

    [Fact]
    public void An_escaped_name_is_not_taken_for_one_that_looks_like_its_escapes()
    {
        var names = new JsonPropertyNames("a\\\\b", "a\\b");

        Assert.Equal([1], Walk(names, """{"a\\b":1}"""u8.ToArray()));
        Assert.Equal([0], Walk(names, """{"a\\\\b":1}"""u8.ToArray()));
    }

    // -1 and below: undeclared properties of different names.
    private static byte[] Json(int[] order)
    {
        var properties = order.Select(static property =>
            JsonSerializer.Serialize(property < 0 ? $"other{property}" : Names[property]) + ":" + property
        );
        return Encoding.UTF8.GetBytes("{" + string.Join(',', properties) + "}");
    }

    private static List<int> Walk(JsonPropertyNames names, byte[] json)
    {
        var found = new List<int>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var property = -1;
        while (names.Next(ref reader, JsonReadContext.Default, ref property))
        {
            found.Add(Math.Max(property, -1));
            if (property < 0)
                reader.Read();
        }
        return found;
    }
}
