namespace TikiSpec.Drift.Contract;

/// <summary>A response by its status: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
internal sealed record ResponseContract(
    string Status,
    IReadOnlyList<ParameterContract> Headers,
    IReadOnlyList<MediaTypeContract> Media,
    SpecCursor At
)
{
    public bool IsSuccess => Status.StartsWith('2');
}
