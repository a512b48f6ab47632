using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares parameters and headers, which differ in who sends them.</summary>
internal sealed class ParameterComparer(
    SchemaPairs pairs,
    SchemaWalk walk,
    ContentComparer content,
    ChangeCollector collector,
    LifecycleComparer lifecycle
)
{
    public void CompareParameters(OperationContract before, OperationContract after, ChangeUse use)
    {
        var parameters = after.Parameters.ToList();
        foreach (var parameter in before.Parameters)
        {
            var twin = FindTwin(parameter, parameters, before, after);
            if (twin is null)
            {
                TellRemoved(parameter, after, use);
            }
            else
            {
                parameters.Remove(twin);
                CompareNames(parameter, twin, use);
                ComparePresent(parameter, twin, use with { Where = twin.In + " " + twin.Name });
            }
        }

        foreach (var parameter in parameters)
        {
            TellAdded(parameter, before, use);
        }
    }

    public void CompareHeaders(ResponseContract before, ResponseContract after, ChangeUse use)
    {
        foreach (var header in before.Headers)
        {
            if (after.Headers.FirstOrDefault(other => other.MatchName == header.MatchName) is { } twin)
            {
                ComparePresent(header, twin, use with { Where = before.Status + " " + twin.Name });
            }
            else
            {
                collector.Add(
                    One(ChangeKind.HeaderRemoved, header, ChangeSide.Of(header.At), ChangeSide.Absent(after.At)),
                    use with
                    {
                        Where = before.Status + " " + header.Name,
                    }
                );
            }
        }

        foreach (var header in after.Headers.Where(header => before.Headers.All(other => other.MatchName != header.MatchName)))
        {
            collector.Add(
                One(ChangeKind.HeaderAdded, header, ChangeSide.Absent(before.At), ChangeSide.Of(header.At)),
                use with
                {
                    Where = after.Status + " " + header.Name,
                }
            );
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
        var index = before.Route == after.Route ? IndexOf(before, parameter) : -1;
        return candidates.Find(other =>
            other.In == parameter.In
            && (index >= 0 && IndexOf(after, other) is var twin and >= 0 ? twin == index : other.MatchName == parameter.MatchName)
        );
    }

    private static int IndexOf(OperationContract operation, ParameterContract parameter) =>
        parameter.In == "path" ? operation.PathNames.ToList().IndexOf(parameter.Name) : -1;

    private void TellRemoved(ParameterContract parameter, OperationContract after, ChangeUse use)
    {
        var change = One(ChangeKind.ParameterRemoved, parameter, ChangeSide.Of(parameter.At), ChangeSide.Absent(after.At));
        collector.Add(
            change with
            {
                Traits = change.Traits | lifecycle.OfRemoved(parameter.Lifecycle),
            },
            use with
            {
                Where = parameter.In + " " + parameter.Name,
            }
        );
    }

    private void TellAdded(ParameterContract parameter, OperationContract before, ChangeUse use) =>
        collector.Add(
            One(ChangeKind.ParameterAdded, parameter, ChangeSide.Absent(before.At), ChangeSide.Of(parameter.At)),
            use with
            {
                Where = parameter.In + " " + parameter.Name,
            }
        );

    private static Change One(ChangeKind kind, ParameterContract parameter, ChangeSide @base, ChangeSide revision) =>
        new()
        {
            Kind = kind,
            Name = parameter.Name,
            Old = @base.IsPresent ? parameter.In : null,
            New = revision.IsPresent ? parameter.In : null,
            Base = @base,
            Revision = revision,
            Traits =
                (parameter.IsRequired ? ChangeTraits.Required : ChangeTraits.None)
                | (parameter.IsShared ? ChangeTraits.Shared : ChangeTraits.None)
                | (parameter.Schema?.Keywords.ContainsKey("default") == true ? ChangeTraits.HasDefault : ChangeTraits.None),
        };

    private void CompareNames(ParameterContract before, ParameterContract after, ChangeUse use)
    {
        if (before.MatchName != after.MatchName)
        {
            Tell(ChangeKind.ParameterRenamed, before, after, before.Name, after.Name, use with { Where = after.In + " " + after.Name });
        }
    }

    private void ComparePresent(ParameterContract before, ParameterContract after, ChangeUse use)
    {
        if (before.IsRequired != after.IsRequired)
        {
            Tell(after.IsRequired ? ChangeKind.BecameRequired : ChangeKind.BecameOptional, before, after, null, null, use);
        }

        if (before.Style != after.Style)
        {
            Tell(ChangeKind.StyleChanged, before, after, before.Style, after.Style, use);
        }
        else if (before.Explode != after.Explode && !(IsScalar(before) && IsScalar(after)))
        {
            Tell(ChangeKind.ExplodeChanged, before, after, Word(before.Explode), Word(after.Explode), use);
        }

        if (before.AllowReserved != after.AllowReserved)
        {
            Tell(after.AllowReserved ? ChangeKind.AllowReservedSet : ChangeKind.AllowReservedUnset, before, after, null, null, use);
        }

        if (before.AllowEmptyValue != after.AllowEmptyValue)
        {
            Tell(after.AllowEmptyValue ? ChangeKind.AllowEmptyValueSet : ChangeKind.AllowEmptyValueUnset, before, after, null, null, use);
        }

        foreach (var change in lifecycle.Compare(before.Lifecycle, after.Lifecycle, before.At, after.At))
        {
            collector.Add(change with { Name = after.Name }, use);
        }

        CompareValues(before, after, use);
    }

    private void CompareValues(ParameterContract before, ParameterContract after, ChangeUse use)
    {
        if (before.Schema is not null && after.Schema is not null)
        {
            walk.Walk(pairs.Get(before.Schema, after.Schema), use with { Modes = use.Modes | UseModes.Text });
        }
        else if (before.Content.Count > 0 && after.Content.Count > 0)
        {
            content.Compare(before.Content, after.Content, ChangeSide.Of(before.At), ChangeSide.Of(after.At), use);
        }
        else if (before.Content.Count > 0 != after.Content.Count > 0)
        {
            Tell(ChangeKind.ValueFormChanged, before, after, Form(before), Form(after), use);
        }
    }

    /// <summary>One value has nothing to explode.</summary>
    private static bool IsScalar(ParameterContract parameter) =>
        parameter.Schema is { Types.Count: > 0 } schema && !schema.Types.Contains("array") && !schema.Types.Contains("object");

    private static string Form(ParameterContract parameter) => parameter.Content.Count > 0 ? "content" : "schema";

    private static string Word(bool value) => value ? "true" : "false";

    private void Tell(ChangeKind kind, ParameterContract before, ParameterContract after, string? old, string? @new, ChangeUse use) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = after.Name,
                Old = old,
                New = @new,
                Base = ChangeSide.Of(before.At),
                Revision = ChangeSide.Of(after.At),
                Traits =
                    (after.IsShared ? ChangeTraits.Shared : ChangeTraits.None)
                    | (after.Schema?.Keywords.ContainsKey("default") == true ? ChangeTraits.HasDefault : ChangeTraits.None),
            },
            use
        );
}
