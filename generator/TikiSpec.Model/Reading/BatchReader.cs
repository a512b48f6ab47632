using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-batch.</summary>
internal sealed class BatchReader(PropertyPath properties, ProblemList problems)
{
    private const string Key = ClientKeys.Batch;

    public BatchModel? Read(ExtensionView node, OperationDraft operation, TypeRef? result)
    {
        var rows = properties.Find(operation.Body?.Type, node.Text("items"));
        if (rows?.Type is not { IsList: true, Item: { } row })
        {
            return Ignore(node, "items", "is no list in the body");
        }

        if (properties.HasOtherRequired(operation.Body!.Type, rows))
        {
            return Ignore(node, "items", "is not the only property that the body must have");
        }

        var results = properties.Find(result, node.Text("results"));
        if (results is not { IsNullable: false, Type: { IsList: true, Item: { } rowResult } })
        {
            return Ignore(node, "results", "is no list in the response, or one that may be null because requests hold its type too");
        }

        var success = properties.Find(rowResult, node.Text("success"));
        if (success is null || !ScalarTable.IsBoolean(success.Type))
        {
            return Ignore(node, "success", "is no boolean in a row's result");
        }

        if (node.Count("max") is not ({ } max and > 0))
        {
            return Ignore(node, "max", "is no positive integer");
        }

        return new BatchModel
        {
            MethodName = OperationNames.ManyOf(operation.Site.Name.Method),
            RowsProperty = rows.Name,
            Row = row,
            Max = max,
            ResultsProperty = results.Name,
            RowResult = rowResult,
            SuccessProperty = success.Name,
            KeyProperties = KeysOf(node, row, rowResult),
        };
    }

    /// <summary>Keys are named as on the wire; a key must have one C# name and one type on both sides to be
    /// compared.</summary>
    private EquatableList<string> KeysOf(ExtensionView node, TypeRef row, TypeRef result)
    {
        var keys = new List<string>();
        foreach (var key in node.Texts("keys"))
        {
            var (inRow, inResult) = (properties.Find(row, key), properties.Find(result, key));
            if (inRow is null || inResult is null || inRow.Name != inResult.Name || inRow.Type.Kind != inResult.Type.Kind)
            {
                problems.Add(
                    SpecProblems.ExtensionIgnored,
                    node.KeyOf("keys"),
                    Key + ".keys",
                    $"'{key}' does not stand alike in a row and in its result"
                );
                continue;
            }

            keys.Add(inRow.Name);
        }

        return keys.ToEquatableList();
    }

    private BatchModel? Ignore(ExtensionView node, string key, string why)
    {
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(key), Key, $"'{key}' {why}");
        return null;
    }
}
