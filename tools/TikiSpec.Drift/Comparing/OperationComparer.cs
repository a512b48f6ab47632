using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares two operations that stand for each other.</summary>
internal sealed class OperationComparer(
    SchemaPairs pairs,
    ChangeCollector collector,
    LifecycleComparer lifecycle,
    SecuritySchemeNames schemes,
    RootServers servers
)
{
    private readonly SchemaWalk _walk = new(pairs, collector);
    private readonly SecurityComparer _security = new(collector, schemes);

    public void Compare(OperationContract before, OperationContract after)
    {
        var use = UseOf(after, Subject.Operation);
        CompareIdentity(before, after, use);
        foreach (var change in lifecycle.Compare(before.Lifecycle, after.Lifecycle, before.At, after.At))
        {
            collector.Add(change, use);
        }

        CompareTags(before, after, use);
        _security.Compare(before, after, use);
        CompareServers(before, after, use);
        CompareExtensions(before, after, use);
        var content = new ContentComparer(pairs, _walk, collector);
        var parameters = new ParameterComparer(pairs, _walk, content, collector, lifecycle);
        parameters.CompareParameters(before, after, UseOf(after, Subject.RequestParameter));
        CompareBodies(content, before, after);
        CompareResponses(content, parameters, before, after);
    }

    /// <summary>An operation without servers of its own has the document's; those are told once for all where both
    /// sides have none.</summary>
    private void CompareServers(OperationContract before, OperationContract after, ChangeUse use)
    {
        if (before.Servers.Count > 0 || after.Servers.Count > 0)
        {
            ServerComparer.Compare(
                before.Servers.Count > 0 ? before.Servers : servers.Base,
                after.Servers.Count > 0 ? after.Servers : servers.Revision,
                before.At,
                after.At,
                collector,
                use,
                ChangeKind.OperationServerAdded,
                ChangeKind.OperationServerRemoved
            );
        }
    }

    private static ChangeUse UseOf(OperationContract operation, Subject subject) =>
        new(operation.Key, subject, "", "", operation.Role == OperationRole.Endpoint ? UseModes.None : UseModes.Reversed);

    private void CompareIdentity(OperationContract before, OperationContract after, ChangeUse use)
    {
        if (before.Method != after.Method || before.Route != after.Route)
        {
            Tell(ChangeKind.OperationMoved, before.Key.ToString(), after.Key.ToString(), before, after, use);
        }

        if (before.Id != after.Id)
        {
            var kind =
                before.Id is null ? ChangeKind.OperationIdAdded
                : after.Id is null ? ChangeKind.OperationIdRemoved
                : ChangeKind.OperationIdChanged;
            collector.Add(
                new Change
                {
                    Kind = kind,
                    Old = before.Id,
                    New = after.Id,
                    Base = SideOf(before, "operationId"),
                    Revision = SideOf(after, "operationId"),
                },
                use
            );
        }
    }

    private static ChangeSide SideOf(OperationContract operation, string key) =>
        operation.At[key].Exists ? ChangeSide.Of(operation.At[key]) : ChangeSide.Absent(operation.At);

    private void CompareTags(OperationContract before, OperationContract after, ChangeUse use)
    {
        foreach (var tag in before.Tags.Except(after.Tags))
        {
            collector.Add(
                new Change
                {
                    Kind = ChangeKind.TagRemoved,
                    Name = tag,
                    Old = tag,
                    Base = TagSide(before, tag),
                    Revision = ChangeSide.Absent(after.At),
                },
                use
            );
        }

        foreach (var tag in after.Tags.Except(before.Tags))
        {
            collector.Add(
                new Change
                {
                    Kind = ChangeKind.TagAdded,
                    Name = tag,
                    New = tag,
                    Base = ChangeSide.Absent(before.At),
                    Revision = TagSide(after, tag),
                },
                use
            );
        }
    }

    private static ChangeSide TagSide(OperationContract operation, string tag) =>
        ChangeSide.Of(operation.At["tags"].Items().First(item => item.Text == tag));

    private void CompareExtensions(OperationContract before, OperationContract after, ChangeUse use)
    {
        foreach (var key in before.Extensions.Keys.Union(after.Extensions.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            var isBefore = before.Extensions.TryGetValue(key, out var old);
            var isAfter = after.Extensions.TryGetValue(key, out var @new);
            if (!Equals(old, @new))
            {
                var kind =
                    !isBefore ? ChangeKind.ClientKeyAdded
                    : !isAfter ? ChangeKind.ClientKeyRemoved
                    : ChangeKind.ClientKeyChanged;
                collector.Add(
                    new Change
                    {
                        Kind = kind,
                        Name = key,
                        Old = old?.Text,
                        New = @new?.Text,
                        Base = SideOf(before, key),
                        Revision = SideOf(after, key),
                    },
                    use
                );
            }
        }
    }

    private void CompareBodies(ContentComparer content, OperationContract before, OperationContract after)
    {
        var use = UseOf(after, Subject.RequestBody);
        if (before.Body is { } old && after.Body is { } @new)
        {
            if (old.IsRequired != @new.IsRequired)
            {
                var kind = @new.IsRequired ? ChangeKind.BecameRequired : ChangeKind.BecameOptional;
                collector.Add(
                    new Change
                    {
                        Kind = kind,
                        Base = ChangeSide.Of(old.At),
                        Revision = ChangeSide.Of(@new.At),
                    },
                    use
                );
            }

            content.Compare(old.Media, @new.Media, ChangeSide.Of(old.At), ChangeSide.Of(@new.At), use);
        }
        else if (before.Body is not null || after.Body is not null)
        {
            var isRequired = (before.Body ?? after.Body)!.IsRequired;
            collector.Add(
                new Change
                {
                    Kind = before.Body is null ? ChangeKind.BodyAdded : ChangeKind.BodyRemoved,
                    Base = before.Body is { } gone ? ChangeSide.Of(gone.At) : ChangeSide.Absent(before.At),
                    Revision = after.Body is { } come ? ChangeSide.Of(come.At) : ChangeSide.Absent(after.At),
                    Traits = isRequired ? ChangeTraits.Required : ChangeTraits.None,
                },
                use
            );
        }
    }

    private void CompareResponses(ContentComparer content, ParameterComparer parameters, OperationContract before, OperationContract after)
    {
        foreach (var response in before.Responses)
        {
            if (after.Responses.FirstOrDefault(other => other.Status == response.Status) is not { } twin)
            {
                TellStatus(ChangeKind.StatusRemoved, response, ChangeSide.Of(response.At), ChangeSide.Absent(after.At), after);
                continue;
            }

            parameters.CompareHeaders(response, twin, UseOf(after, Subject.ResponseHeader));
            content.Compare(
                response.Media,
                twin.Media,
                ChangeSide.Of(response.At),
                ChangeSide.Of(twin.At),
                UseOf(after, Subject.ResponseBody) with
                {
                    Where = response.Status,
                }
            );
        }

        foreach (var response in after.Responses.Where(response => before.Responses.All(other => other.Status != response.Status)))
        {
            TellStatus(ChangeKind.StatusAdded, response, ChangeSide.Absent(before.At), ChangeSide.Of(response.At), after);
        }
    }

    /// <summary>Several statuses may share one component, so the name is part of the change.</summary>
    private void TellStatus(
        ChangeKind kind,
        ResponseContract response,
        ChangeSide @base,
        ChangeSide revision,
        OperationContract operation
    ) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = response.Status,
                Base = @base,
                Revision = revision,
                Traits = response.IsSuccess ? ChangeTraits.Success : ChangeTraits.None,
            },
            UseOf(operation, Subject.ResponseBody) with
            {
                Where = response.Status,
            }
        );

    private void Tell(ChangeKind kind, string? old, string? @new, OperationContract before, OperationContract after, ChangeUse use) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Old = old,
                New = @new,
                Base = ChangeSide.Of(before.At),
                Revision = ChangeSide.Of(after.At),
            },
            use
        );
}
