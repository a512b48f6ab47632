using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Names of properties that JSON writes with escapes are one name wherever they are looked for.</summary>
public sealed class EscapedNameTests
{
    private static readonly EmittedType Odd = new(
        EmittedAssembly
            .Load(
                Emitted.From(
                    Emitted.Spec(
                        """
                        paths: {}
                        components:
                          schemas:
                            Odd:
                              type: object
                              required: ['must"come']
                              properties:
                                'must"come': {type: string, format: date-time}
                                'may\come': {type: string, format: date}
                                'a"text': {type: string}
                        """
                    )
                )
            )
            .GetType("Shop.V1.Odd", throwOnError: true)!
    );

    [Theory]
    [InlineData("""{"must\"come":"soon"}""")]
    [InlineData("""{"must\"come":"2024-01-31T00:00:00+00:00","may\\come":"late"}""")]
    [InlineData("""{"may\\come":null,"a\"text":"x"}""")]
    [InlineData("""{"a\"text":5}""")]
    public void What_came_under_such_a_name_is_written_once_and_as_it_came(string json) => Assert.Equal(json, Text(Odd.Through(json)));

    [Fact]
    public void A_date_that_is_set_takes_the_place_of_the_text_that_was_none()
    {
        var record = Odd.Read("""{"may\\come":"late"}""");
        var property = Odd.Type.GetProperties().Single(static one => one.PropertyType == typeof(DateOnly?)).Name;
        Odd.Set(record, property, new DateOnly(2024, 1, 31));

        Assert.Equal("""{"may\\come":"2024-01-31"}""", Text(Odd.Write(record)));
    }

    /// <summary>The serializer has a longer way to write a quotation mark.</summary>
    private static string Text(string json) => json.Replace("\\u0022", "\\\"", StringComparison.Ordinal);
}
