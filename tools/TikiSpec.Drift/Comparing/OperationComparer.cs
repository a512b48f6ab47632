using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares two operations that stand for each other.</summary>
internal sealed class OperationComparer(
    SchemaPairs pairs,
    ChangeContext document,
    LifecycleComparer lifecycle,
    SecuritySchemeNames schemes,
    RootServers servers
)
{
    private readonly SecurityComparer _security = new(schemes);
    private readonly ContentComparer _content = new(pairs, new SchemaWalk(pairs, document.Collector));
    private readonly ParameterComparer _parameters = new(pairs, new SchemaWalk(pairs, document.Collector), lifecycle);

    public void Compare(OperationContract before, OperationContract after)
    {
        var operation = document.At(before.At, after.At) with { Use = UseOf(after) };
        CompareIdentity(before, after, operation);
        lifecycle.Compare(before.Lifecycle, after.Lifecycle, operation);
        CompareTags(before, after, operation);
        _security.Compare(before, after, operation);
        CompareServers(before, after, operation);
        CompareExtensions(before, after, operation);
        _parameters.CompareParameters(before, after, operation.As(Subject.RequestParameter));
        CompareBodies(before, after, operation.As(Subject.RequestBody));
        CompareResponses(before, after, operation);
    }

    private static ChangeUse UseOf(OperationContract operation) =>
        new(operation.Key, Subject.Operation, "", "", operation.Role == OperationRole.Endpoint ? UseModes.None : UseModes.Reversed);

    private static void CompareIdentity(OperationContract before, OperationContract after, ChangeContext operation)
    {
        if (before.Method != after.Method || before.Address != after.Address)
        {
            operation.Add(ChangeKind.OperationMoved, before.Key.ToString(), after.Key.ToString());
        }

        if (before.Id != after.Id)
        {
            var kind =
                before.Id is null ? ChangeKind.OperationIdAdded
                : after.Id is null ? ChangeKind.OperationIdRemoved
                : ChangeKind.OperationIdChanged;
            operation.Add(kind, before.IdKeyword, after.IdKeyword);
        }
    }

    /// <summary>An operation without servers of its own has the document's; those are told once for all where both
    /// sides have none.</summary>
    private void CompareServers(OperationContract before, OperationContract after, ChangeContext operation)
    {
        if (before.Servers.Count > 0 || after.Servers.Count > 0)
        {
            ServerComparer.Compare(
                before.Servers.Count > 0 ? before.Servers : servers.Base,
                after.Servers.Count > 0 ? after.Servers : servers.Revision,
                operation,
                ChangeKind.OperationServerAdded,
                ChangeKind.OperationServerRemoved
            );
        }
    }

    private static void CompareTags(OperationContract before, OperationContract after, ChangeContext operation)
    {
        foreach (var tag in before.Tags.Except(after.Tags))
        {
            (operation with { Name = tag.Text }).Add(ChangeKind.TagRemoved, tag, null);
        }

        foreach (var tag in after.Tags.Except(before.Tags))
        {
            (operation with { Name = tag.Text }).Add(ChangeKind.TagAdded, null, tag);
        }
    }

    private static void CompareExtensions(OperationContract before, OperationContract after, ChangeContext operation)
    {
        foreach (var key in before.Extensions.Keys.Union(after.Extensions.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            before.Extensions.TryGetValue(key, out var old);
            after.Extensions.TryGetValue(key, out var @new);
            if (!Equals(old, @new))
            {
                var kind =
                    old is null ? ChangeKind.ClientKeyAdded
                    : @new is null ? ChangeKind.ClientKeyRemoved
                    : ChangeKind.ClientKeyChanged;
                (operation with { Name = key }).Add(kind, old, @new);
            }
        }
    }

    private void CompareBodies(OperationContract before, OperationContract after, ChangeContext request)
    {
        if (before.Body is { } old && after.Body is { } @new)
        {
            var body = request.At(old.At, @new.At);
            if (old.IsRequired != @new.IsRequired)
            {
                body.Add(@new.IsRequired ? ChangeKind.BecameRequired : ChangeKind.BecameOptional);
            }

            _content.Compare(old.Media, @new.Media, body);
        }
        else if (before.Body is { } gone)
        {
            (request with { Facts = new BodyFacts(gone.IsRequired) }).AddRemoved(ChangeKind.BodyRemoved, gone.At);
        }
        else if (after.Body is { } come)
        {
            (request with { Facts = new BodyFacts(come.IsRequired) }).AddAdded(ChangeKind.BodyAdded, come.At);
        }
    }

    private void CompareResponses(OperationContract before, OperationContract after, ChangeContext operation)
    {
        foreach (var response in before.Responses)
        {
            if (after.Responses.FirstOrDefault(other => other.Status == response.Status) is not { } twin)
            {
                Status(response, operation).AddRemoved(ChangeKind.StatusRemoved, response.At);
                continue;
            }

            var both = operation.At(response.At, twin.At).Where(response.Status);
            _parameters.CompareHeaders(response, twin, both.As(Subject.ResponseHeader));
            _content.Compare(response.Media, twin.Media, both.As(Subject.ResponseBody));
        }

        foreach (var response in after.Responses.Where(response => before.Responses.All(other => other.Status != response.Status)))
        {
            Status(response, operation).AddAdded(ChangeKind.StatusAdded, response.At);
        }
    }

    /// <summary>Several statuses may share one component, so the name is part of the change.</summary>
    private static ChangeContext Status(ResponseContract response, ChangeContext operation) =>
        operation.As(Subject.ResponseBody).Where(response.Status) with
        {
            Name = response.Status,
            Facts = new ResponseFacts(response.IsSuccess),
        };
}
