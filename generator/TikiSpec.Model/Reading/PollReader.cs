namespace TikiSpec.Model;

/// <summary>Reads x-tiki-poll.</summary>
internal sealed class PollReader(PropertyPath properties, ProblemList problems)
{
    private const string Key = "x-tiki-poll";

    private const string DefaultMethod = "WaitForDecision";

    public PollModel? Read(SpecMapping node, OperationModel operation)
    {
        var state = properties.Find(operation.Result, node.Text("state", problems));
        if (state?.Type.Kind is not (TypeKind.OpenEnum or TypeKind.String))
        {
            problems.Add(SpecProblems.ExtensionIgnored, (SpecNode?)node.KeyOf("state") ?? node, Key, "'state' is no string in the answer");
            return null;
        }

        var end = node.Texts("end").ToEquatableList();
        if (end.Count == 0)
        {
            problems.Add(SpecProblems.ExtensionIgnored, (SpecNode?)node.KeyOf("end") ?? node, Key, "'end' lists no states");
            return null;
        }

        return new PollModel
        {
            MethodName = DotnetNames.Read(node, problems, "method") ?? DefaultMethod,
            StateProperty = state.Name,
            StateIsOpenEnum = state.Type.Kind == TypeKind.OpenEnum,
            End = end,
        };
    }
}
