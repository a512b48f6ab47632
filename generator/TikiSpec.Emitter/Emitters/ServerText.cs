using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>A server as the runtime is told of it.</summary>
/// <remarks>
/// <code>
/// new("https://{region}.shop.test", "Production") { Variables = [new("region", "eu", ["eu", "us"])] }
/// </code>
/// </remarks>
internal static class ServerText
{
    public static string Of(ServerModel server)
    {
        var head = $"new({CSharpLiteral.Of(server.Url)}, {CSharpLiteral.OfNullable(server.Description)})";
        return server.Variables.Count == 0 ? head : $"{head} {{ Variables = [{string.Join(", ", server.Variables.Select(Of))}] }}";
    }

    private static string Of(ServerVariableModel variable) =>
        $"new({CSharpLiteral.Of(variable.Name)}, {CSharpLiteral.OfNullable(variable.Default)}, "
        + $"[{string.Join(", ", variable.Values.Select(CSharpLiteral.Of))}])";
}
