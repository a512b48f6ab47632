namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-poll.</summary>
internal sealed class PollReader(PropertyPath properties, ProblemList problems)
{
    private const string Key = ClientKeys.Poll;

    private const string DefaultMethod = "WaitForDecision";

    public PollModel? Read(ExtensionView node, OperationModel operation)
    {
        var state = properties.Find(operation.Result, node.Text("state"));
        if (state?.Type.Kind is not (TypeKind.OpenEnum or TypeKind.String))
        {
            problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf("state"), Key, "'state' is no string in the answer");
            return null;
        }

        var end = node.Texts("end").ToEquatableList();
        if (end.Count == 0)
        {
            problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf("end"), Key, "'end' lists no states");
            return null;
        }

        return new PollModel
        {
            MethodName = DotnetNames.Read(node.Node, problems, "method") ?? DefaultMethod,
            StateProperty = state.Name,
            StateIsOpenEnum = state.Type.Kind == TypeKind.OpenEnum,
            End = end,
        };
    }
}
