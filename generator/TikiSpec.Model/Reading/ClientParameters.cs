namespace TikiSpec.Model.Reading;

/// <summary>Finds the headers and query parameters that are the same in each call of a client: a consumer's id, a
/// version of the API. Who uses the client says them once.</summary>
internal static class ClientParameters
{
    // What two operations demand may be a coincidence.
    private const int FewestOperations = 3;

    /// <summary>The same operations, their parameters marked.</summary>
    public static List<OperationDraft> Mark(List<OperationDraft> operations)
    {
        var wide = DemandedByAll(operations);
        return operations.ConvertAll(operation =>
        {
            var marks = MarksOf(operation);
            return operation with
            {
                Parameters = operation
                    .Parameters.Select(parameter =>
                        CanBeWide(parameter) && (marks.TryGetValue(KeyOf(parameter), out var mark) ? mark : wide.Contains(KeyOf(parameter)))
                            ? parameter with
                            {
                                IsClientWide = true,
                            }
                            : parameter
                    )
                    .ToEquatableList(),
            };
        });
    }

    private static HashSet<string> DemandedByAll(List<OperationDraft> operations)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (operations.Count < FewestOperations)
        {
            return found;
        }

        foreach (var one in operations[0].Parameters.Where(static one => one.IsRequired && CanBeWide(one)))
        {
            if (operations.TrueForAll(operation => operation.Parameters.Any(other => AreSame(one, other))))
            {
                found.Add(KeyOf(one));
            }
        }

        return found;
    }

    /// <summary>What the document says itself: <c>x-client-wide</c>.</summary>
    private static Dictionary<string, bool> MarksOf(OperationDraft operation)
    {
        var marks = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var parameter in operation.Site.View.Parameters)
        {
            if (parameter.Value(ClientKeys.Wide) is { } mark)
            {
                marks[KeyOf(parameter.Location, parameter.Name)] = mark.IsTrue;
            }
        }

        return marks;
    }

    private static bool CanBeWide(ParameterModel parameter) =>
        parameter is { Location: ParameterLocation.Header or ParameterLocation.Query, Form: ParameterForm.Text, Preset: null };

    private static bool AreSame(ParameterModel one, ParameterModel other) =>
        other.IsRequired
        && KeyOf(one) == KeyOf(other)
        && one.Type == other.Type
        && one.AllowsReserved == other.AllowsReserved
        && Equals(one.Constraints, other.Constraints);

    private static string KeyOf(ParameterModel parameter) => KeyOf(parameter.Location, parameter.WireName);

    /// <summary>Names of headers ignore case.</summary>
    private static string KeyOf(ParameterLocation location, string name) =>
        location == ParameterLocation.Header ? "header " + name.ToLowerInvariant() : $"{location} {name}";
}
