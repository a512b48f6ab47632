using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>Newtonsoft.Json from a stream and to a string, the way clients of it do.</summary>
internal static class NewtonsoftJson
{
    private static readonly JsonSerializerSettings SnakeCase = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    public static Contender OnEqualDtos<T>()
        where T : class => With<T>("Newtonsoft.Json", SnakeCase);

    public static Contender With<T>(string name, JsonSerializerSettings settings)
        where T : class
    {
        var serializer = JsonSerializer.Create(settings);
        return new Contender(
            name,
            payload => Read<T>(serializer, payload),
            model => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(model, settings))
        );
    }

    private static T Read<T>(JsonSerializer serializer, byte[] payload)
    {
        using var stream = new MemoryStream(payload);
        using var text = new StreamReader(stream);
        using var json = new JsonTextReader(text);
        return serializer.Deserialize<T>(json)!;
    }
}
