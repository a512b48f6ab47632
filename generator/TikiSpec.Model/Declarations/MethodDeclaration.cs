namespace TikiSpec.Model.Declarations;

/// <summary>A method of a group.</summary>
public sealed record MethodDeclaration
{
    /// <summary>With its <c>Async</c>.</summary>
    public required string Name { get; init; }

    public required MethodPurpose Purpose { get; init; }

    /// <summary>The operation that it calls.</summary>
    public required string OperationId { get; init; }

    public required CSharpType ReturnType { get; init; }

    public required EquatableList<ParameterDeclaration> Parameters { get; init; }

    /// <summary>The record of the declared headers, which the whole response has; null where there are none.</summary>
    public CSharpType? Headers { get; init; }

    public required bool IsObsolete { get; init; }

    /// <summary>What comes is read while it comes, so that there is nothing to wait for first.</summary>
    public bool IsStream => Purpose is MethodPurpose.Call or MethodPurpose.Overload && ReturnType.Name != "Task";

    /// <summary>What a caller has in the end: the task's result, or null where it has none.</summary>
    public CSharpType? Awaited =>
        ReturnType.Name != "Task" ? ReturnType
        : ReturnType.Arguments.Count == 0 ? null
        : ReturnType.Arguments[0];

    /// <summary>The return type where the whole response is asked for.</summary>
    public CSharpType ResponseReturnType => CSharpTypes.TaskOf(CSharpTypes.ResponseOf(Awaited, Headers));

    /// <summary>The name, with the type of the body where that alone tells the method from another.</summary>
    public string Key =>
        Purpose == MethodPurpose.Overload ? $"{Name}({Parameters.First(static one => one.Role == ParameterRole.Body).Type})" : Name;

    public string Signature(Func<CSharpType, string> typeText) =>
        $"{CSharpIdentifier.Of(Name)}({string.Join(", ", Parameters.Select(parameter => parameter.Text(typeText)))})";

    /// <summary>The same without defaults: nobody calls it but by its interface, whose defaults hold.</summary>
    public string BareSignature(Func<CSharpType, string> typeText) =>
        $"{CSharpIdentifier.Of(Name)}({string.Join(", ", Parameters.Select(parameter => parameter.Bare(typeText)))})";

    /// <summary><c>Task&lt;ProductPage> ListAsync(ProductListOptions? options = null)</c>: what stands on every method
    /// says nothing about this one.</summary>
    public override string ToString() => Text("");

    /// <summary><c>Task&lt;ProductPage> Products.ListAsync(ProductListOptions? options = null)</c>: where it stands
    /// alone.</summary>
    public string In(string group) => Text(group + ".");

    private string Text(string owner)
    {
        var own = Parameters.Where(static parameter => parameter.Role is not (ParameterRole.Call or ParameterRole.Cancellation));
        return $"{ReturnType} {owner}{CSharpIdentifier.Of(Name)}({string.Join(", ", own)})";
    }
}

/// <summary>What a method makes of its operation.</summary>
public enum MethodPurpose
{
    /// <summary>Calls it once. Stands a second time where whole responses are given.</summary>
    Call,

    /// <summary>Calls it once with its body in another format. Stands a second time where whole responses are
    /// given.</summary>
    Overload,

    /// <summary>Goes through all pages.</summary>
    Pages,

    /// <summary>Sends any number of rows.</summary>
    Batch,

    /// <summary>Calls until a state is reached.</summary>
    Wait,

    /// <summary>Calls for as long as somebody reads what comes.</summary>
    Events,
}
