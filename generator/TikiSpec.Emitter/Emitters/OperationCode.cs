using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>An operation with the names and types that the code about it uses.</summary>
/// <remarks>
/// The order of parameters: path, required others, body, options, call, cancellation token. What is optional never stands alone in the
/// signature, so that a further parameter breaks no caller.
/// </remarks>
internal sealed class OperationCode
{
    private OperationCode(OperationModel model, string group, TypeText types)
    {
        Model = model;
        Group = group;
        Types = types;
        Names = new UniqueNames("body", "options", "call", "cancellationToken", "poll", "rows");
        Positional = [.. model.Parameters.Where(static parameter => parameter.Location == ParameterLocation.Path || parameter.IsRequired)
            .Select(parameter => (parameter, Names.Take(CSharpIdentifier.Lowered(parameter.Name))))];
        Optional = [.. model.Parameters.Where(static parameter => parameter.Location != ParameterLocation.Path && !parameter.IsRequired)];
        Inputs = [.. InputParameters()];
        Result = ResultOf(model, types);
    }

    public OperationModel Model { get; }

    /// <summary><c>Products</c>.</summary>
    public string Group { get; }

    public TypeText Types { get; }

    /// <summary>The names that the method's parameters have taken.</summary>
    public UniqueNames Names { get; }

    /// <summary>Parameters with a place in the signature, and the name they have there.</summary>
    public IReadOnlyList<(ParameterModel Model, string Name)> Positional { get; }

    /// <summary>Parameters in the options record.</summary>
    public IReadOnlyList<ParameterModel> Optional { get; }

    /// <summary>What makes the request: everything but the call options and the token.</summary>
    public IReadOnlyList<MethodParameter> Inputs { get; }

    /// <summary>What the method gives, or null when the response has no content.</summary>
    public string? Result { get; }

    /// <summary>The response may be JSON null, or a date that cannot be read.</summary>
    public bool IsResultNullable => Result is not null && Result.EndsWith("?", StringComparison.Ordinal);

    public string Method => CSharpIdentifier.Of(Model.MethodName + "Async");

    public string RequestMethod => CSharpIdentifier.Of(Model.MethodName + "Request");

    public string OperationField => CSharpIdentifier.Of(Model.MethodName + "Operation");

    public string ResponseField => CSharpIdentifier.Of(Model.MethodName + "Response");

    public string? Options => Model.OptionsName is { } name && Optional.Count > 0 ? Types.Named(name) : null;

    public static OperationCode Of(OperationModel model, string group, TypeText types) => new(model, group, types);

    public static MethodParameter Call { get; } =
        new(KnownType.CallOptions + "?", "call", "null", "What is different for this call: time limit, retries, credential, undeclared members.");

    public static MethodParameter Cancellation { get; } =
        new(KnownType.CancellationToken, "cancellationToken", "default", "Gives the call up.");

    /// <summary>The names of the inputs, to hand them on.</summary>
    public string InputNames => string.Join(", ", Inputs.Select(static input => input.Name));

    private IEnumerable<MethodParameter> InputParameters()
    {
        foreach (var (parameter, name) in Positional)
        {
            yield return new(Types.Of(parameter.Type), name, null, ParameterText(parameter));
        }

        if (Model.Body is { } body)
        {
            var type = BodyCode.TypeOf(body, Types);
            yield return new(body.IsRequired ? type : type + "?", "body", body.IsRequired ? null : "null", body.Description ?? "The body.");
        }

        if (Options is { } options)
        {
            yield return new(options + "?", "options", "null", "What can be left out.");
        }
    }

    private static string ParameterText(ParameterModel parameter)
    {
        var facts = ConstraintText.Of(parameter).ToList();
        if (Obsolete.Message(parameter.Deprecation, parameter.Deprecation?.Successor) is { } deprecation)
        {
            facts.Add(deprecation);
        }

        return string.Join(" ", [parameter.Description ?? $"The parameter `{parameter.WireName}`.", .. facts]);
    }

    private static string? ResultOf(OperationModel model, TypeText types) => model.ResultFormat switch
    {
        BodyFormat.Text => "string",
        BodyFormat.Binary => "byte[]",
        _ when model.Result is null => null,
        _ => types.Of(model.Result, model.Unwrap is null && (model.Result.AllowsNull || TypeText.IsDate(model.Result))),
    };
}
