namespace TikiSpec.Model.Surface;

/// <summary>The headers that the successes of an operation declare.</summary>
/// <param name="Name">The record: <c>ProductListHeaders</c>.</param>
/// <param name="Headers">All may be missing, whatever the document says: a proxy can take them away.</param>
public sealed record HeadersModel(string Name, EquatableList<ParameterModel> Headers)
{
    /// <summary>Callers can copy, compare and show them: see <c>RecordRule</c>.</summary>
    public bool IsRecord { get; init; }
}
