using System.Collections;
using System.Reflection;
using System.Text.Json;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>An emitted type, compiled and loaded, used as a user's own JSON code would use it.</summary>
internal sealed class EmittedType(Type type)
{
    private static readonly Dictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);
    private static readonly Lock Loading = new();

    /// <summary>A type of one of the small specs.</summary>
    public static EmittedType Of(string name, string typeName)
    {
        lock (Loading)
        {
            if (!Loaded.TryGetValue(name, out var assembly))
            {
                Loaded[name] = assembly = EmittedAssembly.Load(EmitterCase.Files(name));
            }

            return new EmittedType(assembly.GetType("Shop.V1." + typeName, throwOnError: true)!);
        }
    }

    public Type Type => type;

    public object Read(string json) => JsonSerializer.Deserialize(json, type)!;

    public string Write(object value) => JsonSerializer.Serialize(value, type);

    public string Through(string json) => Write(Read(json));

    /// <summary>What a new value writes that is given what a property was read as: the declared form, however it
    /// came.</summary>
    public string Anew(string json, string property)
    {
        var value = Activator.CreateInstance(type)!;
        Set(value, property, Get(Read(json), property));
        return Write(value);
    }

    public object? Get(object value, string property) => type.GetProperty(property)!.GetValue(value);

    /// <summary>Past <c>init</c> and the compiler's idea of null, as careless code does.</summary>
    public void Set(object value, string property, object? content) => type.GetProperty(property)!.SetValue(value, content);

    public IReadOnlyList<object?> List(object value, string property) => [.. ((IEnumerable)Get(value, property)!).Cast<object?>()];

    public ApiProperties Additional(object value) => (ApiProperties)Get(value, "AdditionalProperties")!;
}
