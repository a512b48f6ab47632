using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>An operation with its methods and the names that the code about them uses.</summary>
internal sealed class OperationCode
{
    private OperationCode(OperationModel model, TypeText types)
    {
        Model = model;
        Types = types;
        Methods = [.. OperationMethods.Of(model).Where(static method => method.Purpose != MethodPurpose.Overload)];
        Overloads = [.. model.Overloads.Select(overload => new OperationCode(overload, types))];
        Inputs =
        [
            .. Call.Parameters.Where(static parameter =>
                parameter.Role is ParameterRole.Value or ParameterRole.Body or ParameterRole.Options
            ),
        ];
        Required =
        [
            .. model.RequiredParameters.Zip(
                Inputs.Where(static input => input.Role == ParameterRole.Value),
                static (parameter, input) => (parameter, input.Identifier)
            ),
        ];
        Optional = [.. model.OptionalParameters];
        Names = new UniqueNames(OperationMethods.OwnNames.Concat(Inputs.Select(static input => input.Identifier)));
    }

    public OperationModel Model { get; }

    public TypeText Types { get; }

    /// <summary>The call itself, then what is made of it.</summary>
    public IReadOnlyList<MethodDeclaration> Methods { get; }

    /// <summary>The same call with its body in other formats.</summary>
    public IReadOnlyList<OperationCode> Overloads { get; }

    /// <summary>The method that calls the operation once.</summary>
    public MethodDeclaration Call => Methods[0];

    public IEnumerable<MethodDeclaration> Derived => Methods.Skip(1);

    /// <summary>The names that the method's parameters have taken.</summary>
    public UniqueNames Names { get; }

    /// <summary>Parameters with a place in the signature, and the name they have there.</summary>
    public IReadOnlyList<(ParameterModel Model, string Name)> Required { get; }

    /// <summary>Parameters in the options.</summary>
    public IReadOnlyList<ParameterModel> Optional { get; }

    /// <summary>What the call is about: everything but the call options and the token.</summary>
    public IReadOnlyList<ParameterDeclaration> Inputs { get; }

    /// <summary>What the request is made of: empty options say nothing.</summary>
    public IEnumerable<ParameterDeclaration> RequestInputs =>
        Inputs.Where(input => input.Role != ParameterRole.Options || Optional.Count > 0);

    /// <summary>What the method gives, or null when the response has no content.</summary>
    public string? Result => Call.Awaited is { } result ? Types.Of(result) : null;

    /// <summary>The response may be JSON null, or a date that cannot be read.</summary>
    public bool IsResultNullable => Call.Awaited is { IsNullable: true };

    public string Method => CSharpIdentifier.Of(Call.Name);

    public string RequestMethod => CSharpIdentifier.Of(Model.MethodName + "Request");

    public string OperationField => CSharpIdentifier.Of(Model.MethodName + "Operation");

    // WithResponse is the way to whole responses.
    public string ResponseField => CSharpIdentifier.Of(Model.MethodName == "With" ? "WithResponseReader" : Model.MethodName + "Response");

    /// <summary><c>Task&lt;ProductPage> ListAsync(…)</c>.</summary>
    public string SignatureOf(MethodDeclaration method) => $"{Types.Of(method.ReturnType)} {method.Signature(Types.Of)}";

    /// <summary>The parameters as a reference in documentation has them:
    /// <c>(long, global::Shop.V1.NewPhoto, …)</c>.</summary>
    public string ParameterTypes => $"({string.Join(", ", Call.Parameters.Select(parameter => CrefOf(parameter.Type)))})";

    /// <summary>Of the class that has it; each default would be one more expression to compile.</summary>
    public string ResponseImplementation => $"{Types.Of(Call.ResponseReturnType)} {Call.BareSignature(Types.Of)}";

    public string ResponseSignature => $"{Types.Of(Call.ResponseReturnType)} {Call.Signature(Types.Of)}";

    public static OperationCode Of(OperationModel model, TypeText types) => new(model, types);

    // A reference is to a type, with or without null; that of a value is another type, and of a list in other brackets.
    private string CrefOf(CSharpType type) =>
        (type.IsValueType ? Types.Of(type) : Types.Of(type with { IsNullable = false })).Replace('<', '{').Replace('>', '}');

    /// <summary>The arguments that hand the inputs on, the options in another form where there is one.</summary>
    public string Arguments(string? options = null) =>
        string.Join(", ", Inputs.Select(input => input.Role == ParameterRole.Options && options is not null ? options : input.Identifier));
}
