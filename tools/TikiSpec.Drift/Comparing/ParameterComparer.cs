using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares parameters and headers, which differ in who sends them.</summary>
internal sealed class ParameterComparer(SchemaPairs pairs, SchemaWalk walk, LifecycleComparer lifecycle)
{
    private readonly ContentComparer _content = new(pairs, walk);

    public void CompareParameters(OperationContract before, OperationContract after, ChangeContext operation)
    {
        var parameters = after.Parameters.ToList();
        foreach (var parameter in before.Parameters)
        {
            if (FindTwin(parameter, parameters, before, after) is { } twin)
            {
                parameters.Remove(twin);
                ComparePresent(parameter, twin, operation.Where(twin.In + " " + twin.Name));
            }
            else if (!IsStray(parameter, before))
            {
                One(parameter, operation.Where(parameter.In + " " + parameter.Name), lifecycle.Of(parameter.Lifecycle))
                    .AddRemoved(ChangeKind.ParameterRemoved, parameter.At, parameter.In);
            }
        }

        foreach (var parameter in parameters.Where(parameter => !IsStray(parameter, after)))
        {
            var added = One(parameter, operation.Where(parameter.In + " " + parameter.Name));
            added.AddAdded(ChangeKind.ParameterAdded, parameter.At, parameter.In);
            LifecycleComparer.CheckNew(parameter.Lifecycle, added.At(added.Base, parameter.At));
        }
    }

    /// <param name="response">Its use says which status.</param>
    public void CompareHeaders(ResponseContract before, ResponseContract after, ChangeContext response)
    {
        foreach (var header in before.Headers)
        {
            if (after.Headers.FirstOrDefault(other => other.MatchName == header.MatchName) is { } twin)
            {
                ComparePresent(header, twin, response.Where(before.Status + " " + twin.Name));
            }
            else
            {
                One(header, response.Where(before.Status + " " + header.Name)).AddRemoved(ChangeKind.HeaderRemoved, header.At, header.In);
            }
        }

        foreach (var header in after.Headers.Where(header => before.Headers.All(other => other.MatchName != header.MatchName)))
        {
            One(header, response.Where(after.Status + " " + header.Name)).AddAdded(ChangeKind.HeaderAdded, header.At, header.In);
        }
    }

    /// <summary>The place in the path makes a path parameter, not its name.</summary>
    private static ParameterContract? FindTwin(
        ParameterContract parameter,
        List<ParameterContract> candidates,
        OperationContract before,
        OperationContract after
    )
    {
        var index = IsByIndex(parameter, before, after) ? IndexOf(before, parameter) : -1;
        return candidates.Find(other =>
            other.In == parameter.In
            && (index >= 0 && IndexOf(after, other) is var twin and >= 0 ? twin == index : other.MatchName == parameter.MatchName)
        );
    }

    /// <summary>At another address the place counts where the name says nothing.</summary>
    private static bool IsByIndex(ParameterContract parameter, OperationContract before, OperationContract after) =>
        before.Address == after.Address
        || (before.PathNames.Count == after.PathNames.Count && !after.PathNames.Contains(parameter.Name, StringComparer.Ordinal));

    /// <summary>The path has no placeholder for it: that it comes or goes is nothing to callers.</summary>
    private static bool IsStray(ParameterContract parameter, OperationContract operation) =>
        parameter.In == "path" && operation.Role == OperationRole.Endpoint && IndexOf(operation, parameter) < 0;

    private static int IndexOf(OperationContract operation, ParameterContract parameter) =>
        parameter.In == "path" ? operation.PathNames.ToList().IndexOf(parameter.Name) : -1;

    private static ChangeContext One(
        ParameterContract parameter,
        ChangeContext operation,
        Retirement retirement = Retirement.Unannounced
    ) =>
        operation with
        {
            Name = parameter.Name,
            Facts = new ParameterFacts(parameter.IsRequired, parameter.IsShared, HasDefault(parameter), retirement),
        };

    private static bool HasDefault(ParameterContract parameter) => parameter.Schema?.Keywords.ContainsKey("default") == true;

    private void ComparePresent(ParameterContract before, ParameterContract after, ChangeContext operation)
    {
        var both = One(after, operation).At(before.At, after.At);
        if (before.MatchName != after.MatchName)
        {
            both.Add(ChangeKind.ParameterRenamed, before.Name, after.Name);
        }

        if (before.IsRequired != after.IsRequired)
        {
            both.Add(after.IsRequired ? ChangeKind.BecameRequired : ChangeKind.BecameOptional);
        }

        CompareSpelling(before, after, both);
        lifecycle.Compare(before.Lifecycle, after.Lifecycle, both);
        CompareValues(before, after, both);
    }

    private static void CompareSpelling(ParameterContract before, ParameterContract after, ChangeContext both)
    {
        var isScalar = IsScalar(before) && IsScalar(after);
        if (before.Style != after.Style && !(isScalar && before.In == "query" && IsOfQueries(before.Style) && IsOfQueries(after.Style)))
        {
            both.Add(ChangeKind.StyleChanged, before.Style, after.Style);
        }
        else if (before.Explode != after.Explode && !isScalar)
        {
            both.Add(ChangeKind.ExplodeChanged, Word(before.Explode), Word(after.Explode));
        }

        if (before.AllowReserved != after.AllowReserved)
        {
            both.Add(after.AllowReserved ? ChangeKind.AllowReservedSet : ChangeKind.AllowReservedUnset);
        }

        if (before.AllowEmptyValue != after.AllowEmptyValue)
        {
            both.Add(after.AllowEmptyValue ? ChangeKind.AllowEmptyValueSet : ChangeKind.AllowEmptyValueUnset);
        }
    }

    private void CompareValues(ParameterContract before, ParameterContract after, ChangeContext both)
    {
        if (before.Schema is not null && after.Schema is not null)
        {
            walk.Walk(pairs.Get(before.Schema, after.Schema), both.Use with { Modes = both.Use.Modes | UseModes.Text });
        }
        else if (before.Content.Count > 0 && after.Content.Count > 0)
        {
            _content.Compare(before.Content, after.Content, both);
        }
        else if (before.Content.Count > 0 != after.Content.Count > 0)
        {
            both.Add(ChangeKind.ValueFormChanged, Form(before), Form(after));
        }
    }

    /// <summary>One value has nothing to explode; in a query every style that there is writes it alike.</summary>
    private static bool IsScalar(ParameterContract parameter) =>
        parameter.Schema is { Types.Count: > 0 } schema && !schema.Types.Contains("array") && !schema.Types.Contains("object");

    private static bool IsOfQueries(string style) => style is "form" or "spaceDelimited" or "pipeDelimited" or "deepObject";

    private static string Form(ParameterContract parameter) => parameter.Content.Count > 0 ? "content" : "schema";

    private static string Word(bool value) => value ? "true" : "false";
}
