namespace TikiSpec.Model.Surface;

/// <summary>x-client-ids: ids of what something consists of, in C# names.</summary>
/// <param name="List">The list: of a request that of ids, of a response that of the parts.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Id">The property of a part that is its id; null in a request.</param>
public sealed record IdsModel(string List, string WireName, string? Id);
