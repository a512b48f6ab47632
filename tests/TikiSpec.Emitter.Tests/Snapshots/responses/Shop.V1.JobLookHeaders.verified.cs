/// <summary>The headers that a response to <see cref="global::Shop.V1.IJobsEndpoints.LookAsync"/> is declared to have; null is what did not come or cannot be read.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class JobLookHeaders
{
    /// <summary>The header <c>X-Limit</c>.</summary>
    public long? XLimit { get; init; }

    internal static JobLookHeaders Read(global::TikiSpec.Runtime.ResponseHeaders headers) =>
        new()
        {
            XLimit = headers.Value<long?>("X-Limit", global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull),
        };
}
