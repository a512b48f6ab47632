/// <summary>What <see cref="global::Shop.V1.IJobsEndpoints.StartAsync"/> gives: one of the records within.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public abstract partial record JobStartOutcome
{
    private JobStartOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Value">What it holds.</param>
    public sealed record Ok(string Value) : JobStartOutcome;

    /// <summary>It is begun.</summary>
    /// <param name="Value">What it holds.</param>
    public sealed record Accepted(int Value) : JobStartOutcome;

    /// <summary>There was nothing to do.</summary>
    public sealed record NoContent : JobStartOutcome;

    /// <summary>Takes the outcome apart: the function for what came.</summary>
    /// <typeparam name="TResult">What the functions give.</typeparam>
    /// <param name="ok">For <c>Ok</c>.</param>
    /// <param name="accepted">For <c>Accepted</c>.</param>
    /// <param name="noContent">For <c>NoContent</c>.</param>
    public TResult Match<TResult>(global::System.Func<string, TResult> ok, global::System.Func<int, TResult> accepted, global::System.Func<TResult> noContent) =>
        this switch
        {
            Ok one => ok(one.Value),
            Accepted one => accepted(one.Value),
            NoContent => noContent(),
            _ => throw new global::System.InvalidOperationException(),
        };
}
