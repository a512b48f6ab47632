using TikiSpec.Model.Declarations;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Cli.Maps;

/// <summary>The call of an operation as a caller writes it, with the values that the document shows.</summary>
internal sealed class CallCode(ApiSurface surface)
{
    private readonly ValueCode _values = new(surface);

    /// <summary>The statement; null where what must be given cannot be written down, a file say.</summary>
    public string? Of(GroupModel group, OperationModel operation, OperationView view)
    {
        var method = OperationMethods.Of(operation).First();
        var arguments = new List<string?>();
        arguments.AddRange(
            method
                .Parameters.Where(static parameter => parameter.Role == ParameterRole.Value)
                .Zip(operation.RequiredParameters, (declared, parameter) => Argument(declared, Required(parameter, view)))
        );
        if (operation.Body is { } body)
        {
            var code = Body(body, view);
            if (code is not null || body.IsRequired)
            {
                arguments.Add(code);
            }
        }

        if (arguments.Contains(null))
        {
            return null;
        }

        var options = Options(operation, view).ToList();
        if (options.Count > 0)
        {
            arguments.Add($"options: new() {{ {string.Join(", ", options)} }}");
        }

        var call = $"await {CallOf(group, method)}({string.Join(", ", arguments)});";
        return method.Awaited is null ? call : "var result = " + call;
    }

    /// <summary><c>client.V2_1.Products.ListAllAsync</c>.</summary>
    public string CallOf(GroupModel group, MethodDeclaration method) =>
        $"client.{surface.Segment}.{CSharpIdentifier.Of(group.Name)}.{CSharpIdentifier.Of(method.Name)}";

    /// <summary>What the call gives: <c>V2_1.ProductPage</c>; null where it gives nothing.</summary>
    public string? ResultOf(MethodDeclaration method) => method.Awaited is { } type ? _values.TypeOf(type) : null;

    /// <summary>The properties without which no body is made.</summary>
    public IReadOnlyList<string> RequiredOf(OperationModel operation) =>
        operation.Body?.Type is { IsObject: true } type
        && surface.Types.OfType<ObjectModel>().FirstOrDefault(model => model.Name == type.Name) is { } model
            ? [.. model.Properties.Where(static property => property.IsRequiredInCode).Select(static property => property.Name)]
            : [];

    private static string? Argument(ParameterDeclaration declared, string? code) => code is null ? null : $"{declared.Identifier}: {code}";

    private string? Required(ParameterModel parameter, OperationView view) =>
        Shown(parameter, view) is { } shown ? _values.Of(parameter.Type, shown) : _values.Made(parameter.Type);

    private IEnumerable<string> Options(OperationModel operation, OperationView view) =>
        from parameter in operation.OptionalParameters
        where parameter.Deprecation is null
        let shown = Shown(parameter, view)
        let code = shown is null ? null : _values.Of(parameter.Type, shown)
        where code is not null
        select $"{CSharpIdentifier.Of(parameter.Name)} = {code}";

    private static IJsonValue? Shown(ParameterModel parameter, OperationView view)
    {
        var declared = view.Parameters.FirstOrDefault(one => one.Name == parameter.WireName && one.Location == parameter.Location);
        return declared?.Examples.Select(static example => example.Value.Value).FirstOrDefault()
            ?? declared?.Schema?.Examples.Select(static example => example.Value).FirstOrDefault();
    }

    private string? Body(BodyModel body, OperationView view)
    {
        if (body.Format is not (BodyFormat.Json or BodyFormat.Form))
        {
            return null;
        }

        var media = view.RequestBody?.Content.FirstOrDefault(one => one.Name == body.ContentType);
        var shown = media?.Examples.FirstOrDefault(static example => example.InvalidStatus is null)?.Value.Value;
        var code = shown is null ? null : _values.Of(body.Type, shown);
        return code ?? (body.IsRequired ? _values.Made(body.Type) : null);
    }
}
