namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-poll.</summary>
internal sealed class PollReader(PropertyPath properties, ProblemList problems)
{
    private const string Key = ClientKeys.Poll;

    private const string DefaultMethod = "WaitForDecision";

    public PollModel? Read(ExtensionView node, TypeRef? result)
    {
        var state = properties.Find(result, node.Text("state"));
        if (state?.Type is not ({ IsOpenEnum: true } or { IsString: true }))
        {
            problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf("state"), Key, "'state' is no string in the response");
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
            MethodName = DotnetNames.Read(node.Value("method"), problems, "method") ?? DefaultMethod,
            StateProperty = state.Name,
            StateIsOpenEnum = state.Type.IsOpenEnum,
            End = end,
            Success = node.Texts("success").Where(end.Contains).ToEquatableList(),
            ReasonProperty = properties.Find(result, node.Text("reason")) is { Type.IsString: true } reason ? reason.Name : null,
        };
    }
}
