using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>What is said of the parameters of an operation's methods.</summary>
internal static class ParameterDocs
{
    public static void Write(SourceWriter writer, OperationCode operation, MethodDeclaration method)
    {
        foreach (var parameter in method.Parameters)
        {
            DocComment.WriteParameter(writer, parameter.Identifier, TextOf(operation, parameter));
        }
    }

    private static string TextOf(OperationCode operation, ParameterDeclaration parameter) =>
        parameter.Role switch
        {
            ParameterRole.Body => operation.Model.Body?.Description ?? "The body.",
            ParameterRole.Options => operation.Optional.Count > 0 ? "What can be left out." : "What can be left out: nothing yet.",
            ParameterRole.Rows => "The rows, as many as there are.",
            ParameterRole.Batch => "How they are sent: calls at once, and who is told how far it is.",
            ParameterRole.Events => "From where on, and how often to ask when nothing comes.",
            ParameterRole.Poll => "How often, and for how long.",
            ParameterRole.Call => "What is different for this call: time limit, retries, credential, undeclared properties.",
            ParameterRole.Cancellation => "Gives the call up.",
            _ => TextOf(operation.Required.First(required => required.Name == parameter.Identifier).Model),
        };

    private static string TextOf(ParameterModel parameter)
    {
        var facts = ConstraintText.Of(parameter).ToList();
        if (parameter is { Location: ParameterLocation.Path, AllowsReserved: true })
        {
            facts.Add("Slashes part it into segments.");
        }

        if (Obsolete.Message(parameter.Deprecation, parameter.Deprecation?.Successor) is { } deprecation)
        {
            facts.Add(deprecation);
        }

        return string.Join(" ", [parameter.Description ?? $"The parameter `{parameter.WireName}`.", .. facts]);
    }
}
