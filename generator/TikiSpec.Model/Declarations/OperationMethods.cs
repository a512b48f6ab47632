namespace TikiSpec.Model.Declarations;

/// <summary>The methods that are made of an operation.</summary>
/// <remarks>
/// The order of parameters: path, required others, body, options, call, cancellation token. What is optional never
/// stands alone in the signature, and
/// every operation has a type of its options, an empty one where nothing is optional yet: so neither the first optional
/// parameter nor a further one
/// breaks a caller, whether it calls by position or by name.
/// </remarks>
public static class OperationMethods
{
    private static readonly ParameterDeclaration Call = new("call", CSharpTypes.CallOptions.OrNull(), ParameterRole.Call, "null");

    private static readonly ParameterDeclaration Cancellation = new(
        "cancellationToken",
        CSharpTypes.CancellationToken,
        ParameterRole.Cancellation,
        "default"
    );

    private static readonly ParameterDeclaration Batch = new("batch", CSharpTypes.BatchOptions.OrNull(), ParameterRole.Batch, "null");

    private static readonly ParameterDeclaration Poll = new("poll", CSharpTypes.PollOptions.OrNull(), ParameterRole.Poll, "null");

    private static readonly ParameterDeclaration Read = new("read", CSharpTypes.EventReadOptions.OrNull(), ParameterRole.Events, "null");

    /// <summary>The names that parameters of ours have, so that none of a spec gets one.</summary>
    public static IReadOnlyList<string> OwnNames { get; } =
    ["body", "options", "call", "cancellationToken", "poll", "read", "rows", "batch"];

    /// <summary>The call itself first.</summary>
    public static IEnumerable<MethodDeclaration> Of(OperationModel operation)
    {
        EquatableList<ParameterDeclaration> inputs = new(InputsOf(operation));
        yield return CallOf(operation, inputs);
        foreach (var overload in operation.Overloads)
        {
            yield return CallOf(overload, new(InputsOf(overload))) with
            {
                Purpose = MethodPurpose.Overload,
            };
        }

        if (operation.Pagination is { } pagination)
        {
            yield return PagesOf(operation, pagination, inputs);
        }

        if (operation.Batch is { } batch)
        {
            yield return BatchOf(operation, batch, inputs);
        }

        if (operation.Poll is { } poll)
        {
            yield return WaitOf(operation, poll, inputs);
        }

        if (operation.Events is { } events)
        {
            yield return EventsOf(operation, events, inputs);
        }
    }

    private static MethodDeclaration CallOf(OperationModel operation, EquatableList<ParameterDeclaration> inputs) =>
        Method(
            operation,
            MethodPurpose.Call,
            operation.MethodName,
            operation.ResultFormat is BodyFormat.Events or BodyFormat.JsonLines
                ? ResultOf(operation)!
                : CSharpTypes.TaskOf(ResultOf(operation)),
            [.. inputs, Call, Cancellation]
        ) with
        {
            Headers = operation.Headers is { } headers ? CSharpTypes.Emitted(headers.Name) : null,
        };

    private static MethodDeclaration PagesOf(
        OperationModel operation,
        PaginationModel pagination,
        EquatableList<ParameterDeclaration> inputs
    ) =>
        Method(
            operation,
            MethodPurpose.Pages,
            pagination.MethodName,
            CSharpTypes.PagesOf(CSharpTypes.Of(pagination.Item, CSharpTypes.IsNullableItem(pagination.Item))),
            [.. inputs, Call]
        );

    private static MethodDeclaration BatchOf(OperationModel operation, BatchModel batch, EquatableList<ParameterDeclaration> inputs)
    {
        var (row, result) = (CSharpTypes.Of(batch.Row), CSharpTypes.Of(batch.RowResult));
        var rows = new ParameterDeclaration("rows", CSharpTypes.SequenceOf(row), ParameterRole.Rows);
        return Method(
            operation,
            MethodPurpose.Batch,
            batch.MethodName,
            CSharpTypes.TaskOf(CSharpTypes.BatchOf(row, result)),
            [.. inputs.Where(static input => input.Role == ParameterRole.Value), rows, Batch, Call, Cancellation]
        );
    }

    private static MethodDeclaration WaitOf(OperationModel operation, PollModel poll, EquatableList<ParameterDeclaration> inputs) =>
        Method(operation, MethodPurpose.Wait, poll.MethodName, CSharpTypes.TaskOf(ResultOf(operation)), WithBeforeOptions(inputs, Poll));

    /// <summary>What the body says is said by the reading itself.</summary>
    private static MethodDeclaration EventsOf(OperationModel operation, EventsModel events, EquatableList<ParameterDeclaration> inputs) =>
        Method(
            operation,
            MethodPurpose.Events,
            events.MethodName,
            CSharpTypes.EventsOf(CSharpTypes.Of(events.Item)),
            WithBeforeOptions(inputs.Where(static input => input.Role != ParameterRole.Body), Read)
        );

    /// <summary>How often to ask goes before the options, as it is what is given most.</summary>
    private static IEnumerable<ParameterDeclaration> WithBeforeOptions(
        IEnumerable<ParameterDeclaration> inputs,
        ParameterDeclaration own
    ) =>
        [
            .. inputs.Where(static input => input.Role != ParameterRole.Options),
            own,
            .. inputs.Where(static input => input.Role == ParameterRole.Options),
            Call,
            Cancellation,
        ];

    private static MethodDeclaration Method(
        OperationModel operation,
        MethodPurpose purpose,
        string name,
        CSharpType type,
        IEnumerable<ParameterDeclaration> parameters
    ) =>
        new()
        {
            Name = name + "Async",
            Purpose = purpose,
            OperationId = operation.Id,
            ReturnType = type,
            Parameters = new EquatableList<ParameterDeclaration>(parameters),
            IsObsolete = operation.Deprecation is not null,
        };

    private static IEnumerable<ParameterDeclaration> InputsOf(OperationModel operation)
    {
        var names = new UniqueNames(OwnNames);
        foreach (var parameter in operation.RequiredParameters)
        {
            yield return new(names.Take(PascalName.Lowered(parameter.Name)), CSharpTypes.Of(parameter.Type), ParameterRole.Value);
        }

        if (operation.Body is { } body)
        {
            yield return body.IsRequired
                ? new("body", BodyOf(body, body.Type.AllowsNull), ParameterRole.Body)
                // Any value says by itself that it is not there.
                : new("body", BodyOf(body, isNullable: true), ParameterRole.Body, IsAny(body) ? "default" : "null");
        }

        yield return new("options", CSharpTypes.Emitted(operation.OptionsName).OrNull(), ParameterRole.Options, "null");
    }

    private static CSharpType BodyOf(BodyModel body, bool isNullable) =>
        body.Format switch
        {
            BodyFormat.Text => isNullable ? CSharpTypes.Text.OrNull() : CSharpTypes.Text,
            BodyFormat.Json or BodyFormat.Form or BodyFormat.Multipart => CSharpTypes.Of(body.Type, isNullable),
            _ => isNullable ? CSharpTypes.Content.OrNull() : CSharpTypes.Content,
        };

    private static bool IsAny(BodyModel body) => body.Format is BodyFormat.Json or BodyFormat.Form && body.Type.IsAny;

    private static CSharpType? ResultOf(OperationModel operation) =>
        operation.Outcome is { } outcome ? CSharpTypes.Emitted(outcome.Name)
        : operation.Result is not { } result ? null
        // A property that is unwrapped has an element, or there is no result at all.
        : CSharpTypes.ContentOf(operation.ResultFormat, result, operation.Unwrap is null && CSharpTypes.IsNullableItem(result));
}
